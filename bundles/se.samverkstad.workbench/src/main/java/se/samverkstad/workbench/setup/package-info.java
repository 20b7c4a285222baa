/** Making an installation ready in five steps, and changing the same things later under Inställningar. */
@NullMarked
package se.samverkstad.workbench.setup;

import org.jspecify.annotations.NullMarked;
