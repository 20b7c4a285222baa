/** Whether the database answers and is set right, for readiness and for the doctor. */
@Export
@Version("1.1.0")
@NullMarked
package se.samverkstad.store.status;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
