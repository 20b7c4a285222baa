/** One module's view of the database: its transactions, its table prefix, its types. */
@NullMarked
package se.samverkstad.store.rows;

import org.jspecify.annotations.NullMarked;
