/**
 * What goes on the record: who did what to what, and when. Written through {@link se.samverkstad.api.audit.AuditLog} by core
 * and modules alike; read by those who review it, in the workbench alone.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
