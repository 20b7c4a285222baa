/**
 * Notices: one sentence to those whom something concerns, with an address where it is read. A module declares the kinds it
 * has ({@link se.samverkstad.api.notice.NoticeKind}) and says so when there is something to tell
 * ({@link se.samverkstad.api.notice.Notices}); the workbench keeps, counts and shows.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
