/** Who works here: persons, their passwords and the sessions they are signed in with. */
@Export
@Version("1.2.0")
@NullMarked
package se.samverkstad.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
