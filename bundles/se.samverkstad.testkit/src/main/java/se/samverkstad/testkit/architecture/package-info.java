/**
 * The architecture as rules with reasons, for ArchUnit.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.architecture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
