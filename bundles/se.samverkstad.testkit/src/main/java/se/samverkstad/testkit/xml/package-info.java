/**
 * XML that does harm to whoever reads it carelessly, for each door of a module through which XML comes in.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.testkit.xml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
