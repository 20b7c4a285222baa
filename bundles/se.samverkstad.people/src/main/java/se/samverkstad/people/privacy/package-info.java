/** What must not come back: who was erased and what was purged, kept outside the database as well as in it. */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.people.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
