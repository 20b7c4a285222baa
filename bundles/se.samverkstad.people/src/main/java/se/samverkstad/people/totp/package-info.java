/** One-time codes by the clock (RFC 6238), and how their secrets lie in the database. Knows neither rows nor persons. */
@NullMarked
package se.samverkstad.people.totp;

import org.jspecify.annotations.NullMarked;
