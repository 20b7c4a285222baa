/**
 * What people can have done by name: said once by a module, offered by the workbench wherever commands are.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.command;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
