/** What waits for a person to do, told by whoever knows of it; the workbench gathers it on one page and on Start. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.todo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
