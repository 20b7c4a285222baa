/** What the podcast shows in a demo: two channels and their episodes, from the files that the product carries. */
@NullMarked
package se.samverkstad.podcast.demo;

import org.jspecify.annotations.NullMarked;
