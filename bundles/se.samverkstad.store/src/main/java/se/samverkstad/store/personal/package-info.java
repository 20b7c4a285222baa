/**
 * What the tables of core and modules hold of people, as each declares it ({@code OSGI-INF/data/<module>.json} in core, the
 * extension {@code se.samverkstad.data} in a feature), and what is done with it: found, erased, purged. What is not declared
 * is refused when the product is built and when a module is planned.
 */
@Export
@Version("1.1.0")
@NullMarked
package se.samverkstad.store.personal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
