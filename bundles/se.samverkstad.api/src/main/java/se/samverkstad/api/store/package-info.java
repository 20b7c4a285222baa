/**
 * Where a module keeps what must survive: rows in {@link se.samverkstad.api.store.Store} and files in
 * {@link se.samverkstad.api.store.MediaStore}. Nothing else that a module writes is kept.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
