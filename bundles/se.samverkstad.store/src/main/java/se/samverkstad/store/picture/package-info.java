/**
 * What a file shows, told by its own bytes and never by its name: the one door for pictures that people and modules send,
 * before anything serves them.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.store.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
