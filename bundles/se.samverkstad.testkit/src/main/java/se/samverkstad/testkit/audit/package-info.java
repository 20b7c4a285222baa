/** The record for tests: what was put on it. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
