/**
 * The frame around every page: header, menu, notices, player. {@link se.samverkstad.workbench.shell.Frame} draws it,
 * {@link se.samverkstad.workbench.shell.StaticFiles} holds what it looks like, and
 * {@link se.samverkstad.workbench.shell.Screens} the templates and words of this bundle.
 */
@NullMarked
package se.samverkstad.workbench.shell;

import org.jspecify.annotations.NullMarked;
