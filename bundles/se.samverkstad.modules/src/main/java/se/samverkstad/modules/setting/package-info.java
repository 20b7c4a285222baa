/**
 * What the modules let people choose: declared with Metatype, kept as rows that no update touches, and merged anew with
 * whatever version runs. So a way back gives back what was chosen.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.setting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
