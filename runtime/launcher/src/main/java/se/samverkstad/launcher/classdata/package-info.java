/** The archive of class data that makes the next start quicker: whether it is used, and how it is made. */
@NullMarked
package se.samverkstad.launcher.classdata;

import org.jspecify.annotations.NullMarked;
