/**
 * How tables come to be: numbered files in a bundle, applied once each, before the generation that needs them starts.
 * Used by the engine of modules, which reads them from a jar that is not installed yet.
 */
@Export
@Version("1.1.0")
@NullMarked
package se.samverkstad.store.migration;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
