/** Makes module archives and the repositories that offer them; plain Java, for the build and for tests. */
@NullMarked
package se.samverkstad.features.archive;

import org.jspecify.annotations.NullMarked;
