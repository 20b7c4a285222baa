/** What was chosen for the settings of modules, as rows, and what the modules declare, read from their jars. */
@NullMarked
package se.samverkstad.modules.choice;

import org.jspecify.annotations.NullMarked;
