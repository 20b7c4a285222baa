/**
 * Asks pages without a server.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
