/** Guests: service users and citizens who are invited by a link, for a while and for one purpose. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.guests;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
