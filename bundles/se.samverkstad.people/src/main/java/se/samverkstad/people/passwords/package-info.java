/** What a password may be, how it is kept, and secrets that are only known by their hash. */
@NullMarked
package se.samverkstad.people.passwords;

import org.jspecify.annotations.NullMarked;
