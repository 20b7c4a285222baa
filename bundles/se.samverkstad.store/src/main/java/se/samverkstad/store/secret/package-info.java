/** Secrets that are needed as they are and so cannot be kept as hashes, encrypted with the key of this machine. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.store.secret;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
