/** What the search finds of the workbench itself: persons and settings. */
@NullMarked
package se.samverkstad.workbench.find;

import org.jspecify.annotations.NullMarked;
