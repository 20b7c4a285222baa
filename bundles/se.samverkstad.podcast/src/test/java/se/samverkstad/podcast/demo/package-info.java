/** The podcast's demo on a real database, from the files that the product carries. */
@NullMarked
package se.samverkstad.podcast.demo;

import org.jspecify.annotations.NullMarked;
