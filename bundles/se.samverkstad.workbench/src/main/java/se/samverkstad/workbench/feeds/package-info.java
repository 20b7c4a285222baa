/**
 * People's own addresses: what modules offer to subscribe to, written as iCalendar, RSS or CSV and fetched without signing in.
 */
@NullMarked
package se.samverkstad.workbench.feeds;

import org.jspecify.annotations.NullMarked;
