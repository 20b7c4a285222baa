/** Decides the wires before the framework does, and compares afterwards. */
@NullMarked
package se.samverkstad.modules.resolve;

import org.jspecify.annotations.NullMarked;
