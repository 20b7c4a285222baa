/** Jobs for tests: what holds for every job, however it is cut off. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
