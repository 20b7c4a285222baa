/** The one way out: fetching from the open internet, asking servers that an administrator has named, and nothing else. */
@Export
@Version("1.1.0")
@NullMarked
package se.samverkstad.operations.outside;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
