/** Roles as rows. */
@NullMarked
package se.samverkstad.people.access;

import org.jspecify.annotations.NullMarked;
