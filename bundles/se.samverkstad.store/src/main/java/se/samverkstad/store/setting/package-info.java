/** What the municipality has chosen, as rows: backed up and moved with the rest. Start-time settings are in a file. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.store.setting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
