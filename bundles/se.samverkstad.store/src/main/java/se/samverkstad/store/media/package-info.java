/** Files named by what they hold. */
@NullMarked
package se.samverkstad.store.media;

import org.jspecify.annotations.NullMarked;
