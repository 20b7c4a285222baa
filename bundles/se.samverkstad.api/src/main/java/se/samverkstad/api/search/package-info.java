/**
 * What a module lets people find by the search field: whatever has an address and a title.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
