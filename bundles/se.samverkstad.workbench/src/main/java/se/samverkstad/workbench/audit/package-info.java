/** The record for people: what was done in plain sentences, the review of it, and the export. */
@NullMarked
package se.samverkstad.workbench.audit;

import org.jspecify.annotations.NullMarked;
