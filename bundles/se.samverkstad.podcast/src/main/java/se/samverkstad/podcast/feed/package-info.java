/**
 * RSS feeds, read and written: RSS 2.0 with Apple's tags and Podcasting 2.0, after the PSP-1 profile.
 */
@NullMarked
package se.samverkstad.podcast.feed;

import org.jspecify.annotations.NullMarked;
