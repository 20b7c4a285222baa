/** What was found when something of the installation was looked at or tried. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.operations.doctor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
