/** How many use each view, without anybody being told apart: see decision 0036. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.use;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
