/** Whether the workbench answers and is ready. */
@NullMarked
package se.samverkstad.workbench.health;

import org.jspecify.annotations.NullMarked;
