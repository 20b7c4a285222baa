/**
 * Changing the installed set: ask for a plan, read it, apply it. Used by the browser, the command line and tests alike;
 * all are faces of the same plans.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.change;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
