/** The components that offer rows and files to every bundle; each knows only its own tables. */
@NullMarked
package se.samverkstad.store;

import org.jspecify.annotations.NullMarked;
