/**
 * Copies of the whole installation, that can be restored on another machine and in either database. Used by operations,
 * which knows when and where.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.store.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
