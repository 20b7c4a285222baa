/** What core relies on when it lets a module fill a demo, and a fictional municipality for tests of it. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
