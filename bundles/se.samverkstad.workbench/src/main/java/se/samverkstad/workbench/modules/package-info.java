/**
 * Moduler: what is installed and what can be, each change as a plan that is read before it is done, and how it goes.
 */
@NullMarked
package se.samverkstad.workbench.modules;

import org.jspecify.annotations.NullMarked;
