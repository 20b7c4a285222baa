/** The first day of each role: guides of the workbench itself, through pages that every installation has. */
@NullMarked
package se.samverkstad.workbench.guides.first;

import org.jspecify.annotations.NullMarked;
