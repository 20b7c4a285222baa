/**
 * Perspectives: a page in the menu with parts of any module around it, in regions that each person arranges. What Start
 * composes with, {@link se.samverkstad.workbench.start.layout}, does it here too.
 */
@NullMarked
package se.samverkstad.workbench.perspective;

import org.jspecify.annotations.NullMarked;
