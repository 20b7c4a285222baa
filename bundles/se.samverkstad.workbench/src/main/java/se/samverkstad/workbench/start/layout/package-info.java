/** How Start is composed: which parts, in which order, how wide; by each person, and proposed for units and roles. */
@NullMarked
package se.samverkstad.workbench.start.layout;

import org.jspecify.annotations.NullMarked;
