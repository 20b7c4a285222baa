/** What the rest of core asks of the search. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
