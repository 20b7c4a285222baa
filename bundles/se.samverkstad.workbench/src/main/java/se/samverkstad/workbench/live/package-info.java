/** Events that reach open pages: the menu and a polite sentence. */
@NullMarked
package se.samverkstad.workbench.live;

import org.jspecify.annotations.NullMarked;
