/** What the command line can ask of a running workbench, over a socket that only its owner can open. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
