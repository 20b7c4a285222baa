/** What the workbench relies on when it offers a module's commands. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
