/** Notices for tests: what was sent, and what holds for every kind. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
