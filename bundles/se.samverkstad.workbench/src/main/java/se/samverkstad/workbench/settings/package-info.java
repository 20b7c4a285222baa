/** The settings of each module: a form made from what the module declares, where each value comes from, and the way back. */
@NullMarked
package se.samverkstad.workbench.settings;

import org.jspecify.annotations.NullMarked;
