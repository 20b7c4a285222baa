/** Guests as rows. */
@NullMarked
package se.samverkstad.people.guestbook;

import org.jspecify.annotations.NullMarked;
