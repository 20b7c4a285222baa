/** Service users and citizens as guests: invited, told what it means before they type anything, and free to leave. */
@NullMarked
package se.samverkstad.workbench.guests;

import org.jspecify.annotations.NullMarked;
