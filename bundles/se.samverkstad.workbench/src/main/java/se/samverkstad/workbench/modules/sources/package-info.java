/** Modulkällor: where modules come from, in which order, and the file for carrying them to another server. */
@NullMarked
package se.samverkstad.workbench.modules.sources;

import org.jspecify.annotations.NullMarked;
