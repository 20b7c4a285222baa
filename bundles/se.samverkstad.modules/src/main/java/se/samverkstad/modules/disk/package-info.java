/** Files that are whole or absent, whatever happens while they are written. */
@NullMarked
package se.samverkstad.modules.disk;

import org.jspecify.annotations.NullMarked;
