/**
 * Who asks, and what they may do.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
