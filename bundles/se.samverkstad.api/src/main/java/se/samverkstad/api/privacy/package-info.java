/**
 * What must not be in the workbench at all, and how it is found. The workbench examines what people type before a module
 * sees it; a module needs this for text that reaches it in another way, such as inside a file.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
