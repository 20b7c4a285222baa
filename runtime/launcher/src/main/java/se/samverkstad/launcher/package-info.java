/** Starts Samverkstad: the command line, the home folder, the product folder and what may be refused before anything happens. */
@NullMarked
package se.samverkstad.launcher;

import org.jspecify.annotations.NullMarked;
