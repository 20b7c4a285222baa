/** The index on disk: what is in it, who may find it, and how it is asked. */
@NullMarked
package se.samverkstad.search.index;

import org.jspecify.annotations.NullMarked;
