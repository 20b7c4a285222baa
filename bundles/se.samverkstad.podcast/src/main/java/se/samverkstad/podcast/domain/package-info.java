/**
 * Channels and episodes, and the rules for publishing them. Values and functions only: no OSGi, SQL or HTML.
 */
@NullMarked
package se.samverkstad.podcast.domain;

import org.jspecify.annotations.NullMarked;
