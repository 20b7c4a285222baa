/** Persons, units and accounts as rows: who is here, how they come, change and go. */
@NullMarked
package se.samverkstad.people.directory;

import org.jspecify.annotations.NullMarked;
