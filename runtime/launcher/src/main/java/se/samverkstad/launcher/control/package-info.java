/** The conversation with a running server over its control socket. */
@NullMarked
package se.samverkstad.launcher.control;

import org.jspecify.annotations.NullMarked;
