/**
 * What a module has under way, told to whoever is about to pause or remove it.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
