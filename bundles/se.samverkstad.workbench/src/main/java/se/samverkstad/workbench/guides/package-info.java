/** Guides: {@code /guider}, the progress of each person, and the first day on Start. */
@NullMarked
package se.samverkstad.workbench.guides;

import org.jspecify.annotations.NullMarked;
