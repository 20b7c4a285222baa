/**
 * Tells whether a file is a picture that podcast directories show. Reads bytes and nothing else: no OSGi, SQL or HTML.
 */
@NullMarked
package se.samverkstad.podcast.cover;

import org.jspecify.annotations.NullMarked;
