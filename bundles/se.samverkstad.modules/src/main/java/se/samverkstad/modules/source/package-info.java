/** Where modules come from, in which order, and what each source may offer; and what the catalogue tells of a module. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.source;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
