/**
 * What people may subscribe to at an address of their own: in a calendar, a feed reader or a spreadsheet. A module offers a
 * {@link se.samverkstad.api.feed.PersonalFeed} and answers with what it knows; the workbench keeps the addresses, asks for
 * permissions at each fetch and writes the file.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samverkstad.api.feed;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
