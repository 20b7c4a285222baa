/**
 * What every module must be, read from its built classes as the engine reads its jar.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
