/** The two databases, alike to those above: transactions, settings that are checked, faults with a code. */
@NullMarked
package se.samverkstad.store.database;

import org.jspecify.annotations.NullMarked;
