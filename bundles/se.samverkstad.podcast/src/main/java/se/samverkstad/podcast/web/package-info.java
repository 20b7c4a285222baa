/**
 * Pages, actions, public addresses and the part on Start.
 */
@NullMarked
package se.samverkstad.podcast.web;

import org.jspecify.annotations.NullMarked;
