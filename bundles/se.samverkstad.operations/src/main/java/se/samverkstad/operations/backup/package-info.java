/** When backups are made, where they lie and how the last one went. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.operations.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
