/**
 * How a module says that it works: asked before a new generation is switched in, and afterwards.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
