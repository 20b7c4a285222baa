/** What keeps one module from keeping the whole server from starting. */
@NullMarked
package se.samverkstad.modules.safemode;

import org.jspecify.annotations.NullMarked;
