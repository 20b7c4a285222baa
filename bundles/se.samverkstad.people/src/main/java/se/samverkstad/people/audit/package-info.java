/**
 * Who did what, so that it cannot be changed unseen: rows that are only added, each with the hash of the one before. Read by
 * those who review the log, exported for others, and verified every day.
 */
@Export
@Version("1.1.0")
@NullMarked
package se.samverkstad.people.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
