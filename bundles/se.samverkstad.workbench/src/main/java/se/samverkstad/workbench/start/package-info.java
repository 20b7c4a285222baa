/** Start: the page of each person, composed of the parts that modules contribute. */
@NullMarked
package se.samverkstad.workbench.start;

import org.jspecify.annotations.NullMarked;
