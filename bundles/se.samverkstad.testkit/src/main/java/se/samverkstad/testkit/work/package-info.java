/** What holds for everything that tells what rests while a module is away. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
