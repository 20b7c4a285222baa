/** The pages of the search. */
@NullMarked
package se.samverkstad.search.page;

import org.jspecify.annotations.NullMarked;
