/** Runs jobs piece by piece, keeps how far they have come, and shows it. */
@NullMarked
package se.samverkstad.workbench.job;

import org.jspecify.annotations.NullMarked;
