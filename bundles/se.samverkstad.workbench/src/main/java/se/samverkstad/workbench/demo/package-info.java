/** What the workbench asks of a demo: who one may try to be. Implemented by the bundle that only a demo starts. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.workbench.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
