/**
 * Jobs: work that takes longer than a page may, done in pieces while people go on. A module says how one piece is done
 * ({@link se.samverkstad.api.job.Job}) and starts it ({@link se.samverkstad.api.job.Jobs}); the workbench remembers how far it
 * has come, shows it at an address of its own, and goes on after a restart, an update or a pause.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
