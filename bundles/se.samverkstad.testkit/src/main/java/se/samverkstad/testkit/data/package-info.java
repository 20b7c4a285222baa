/** What a module must say of the data it keeps, tested while it is built. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
