/** Swedish words as people write them: inflected, put together, and without their dots. */
@NullMarked
package se.samverkstad.search.words;

import org.jspecify.annotations.NullMarked;
