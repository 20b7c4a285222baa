/** All rows of one database in another, with proof that they are the same. */
@NullMarked
package se.samverkstad.store.transfer;

import org.jspecify.annotations.NullMarked;
