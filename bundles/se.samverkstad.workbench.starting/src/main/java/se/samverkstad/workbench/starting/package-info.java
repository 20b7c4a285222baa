/**
 * What the web server answers until the workbench is there. A bundle of its own because it has to run before the web server
 * opens its port, and to go on while a demo is put back.
 */
@NullMarked
package se.samverkstad.workbench.starting;

import org.jspecify.annotations.NullMarked;
