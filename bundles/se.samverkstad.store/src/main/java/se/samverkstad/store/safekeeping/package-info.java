/** How backups are written, read and put back: files that are whole or absent, whatever happens meanwhile. */
@NullMarked
package se.samverkstad.store.safekeeping;

import org.jspecify.annotations.NullMarked;
