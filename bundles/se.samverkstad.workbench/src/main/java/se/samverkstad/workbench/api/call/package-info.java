/** A request of a program and what is answered: shared by the parts of {@code /api} that lie with what they are about. */
@NullMarked
package se.samverkstad.workbench.api.call;

import org.jspecify.annotations.NullMarked;
