/** What holds for every source of things to do. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.todo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
