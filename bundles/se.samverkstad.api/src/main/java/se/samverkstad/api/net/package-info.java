/**
 * What lies outside this installation. Everything fetched from there comes through {@link se.samverkstad.api.net.Outside};
 * no other code of core or of a module opens a connection to a place that somebody has written.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.net;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
