/** Units and persons: the page Enheter och personer, files of units, and invitations. */
@NullMarked
package se.samverkstad.workbench.people;

import org.jspecify.annotations.NullMarked;
