/** Keeps the index as the objects are, whatever comes, goes or breaks. */
@NullMarked
package se.samverkstad.search.upkeep;

import org.jspecify.annotations.NullMarked;
