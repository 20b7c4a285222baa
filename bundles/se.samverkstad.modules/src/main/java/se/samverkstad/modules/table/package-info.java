/**
 * What modules contribute, as one immutable table that a switch replaces in a single write. The workbench reads it;
 * service events never change it.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.modules.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
