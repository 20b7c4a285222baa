/**
 * Where the installation answers: its public address, what it listens on, its certificate or the proxy before it. Read by
 * the launcher before anything starts, so nothing here needs a framework except the component {@link AddressFile}.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.operations.address;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
