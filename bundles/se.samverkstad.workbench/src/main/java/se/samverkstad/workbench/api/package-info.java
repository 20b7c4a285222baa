/** The workbench to programs: modules, plans and runs as JSON. The same plans as in the browser and on the command line. */
@NullMarked
package se.samverkstad.workbench.api;

import org.jspecify.annotations.NullMarked;
