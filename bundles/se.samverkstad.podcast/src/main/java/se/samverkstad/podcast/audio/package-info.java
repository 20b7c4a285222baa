/**
 * What a sound file is, told by what it holds and never by what it is called.
 */
@NullMarked
package se.samverkstad.podcast.audio;

import org.jspecify.annotations.NullMarked;
