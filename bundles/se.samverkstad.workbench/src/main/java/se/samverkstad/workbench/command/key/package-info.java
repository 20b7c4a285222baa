/** Keys that commands are run by: proposed with the command, chosen by each person, never in the way of others. */
@NullMarked
package se.samverkstad.workbench.command.key;

import org.jspecify.annotations.NullMarked;
