/**
 * The words of a bundle: both languages, every key that is used.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
