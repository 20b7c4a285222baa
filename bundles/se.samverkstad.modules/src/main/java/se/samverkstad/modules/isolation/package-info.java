/** A module sees core, libraries and its own generation; nobody sees a module. */
@NullMarked
package se.samverkstad.modules.isolation;

import org.jspecify.annotations.NullMarked;
