/** The pages with sample data: for tests, and to look at without a framework ({@link se.samverkstad.workbench.preview.Preview}). */
@NullMarked
package se.samverkstad.workbench.preview;

import org.jspecify.annotations.NullMarked;
