/**
 * Channels, episodes and sounds as rows.
 */
@NullMarked
package se.samverkstad.podcast.store;

import org.jspecify.annotations.NullMarked;
