/** What core relies on when it makes an index of what a module lets people find. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
