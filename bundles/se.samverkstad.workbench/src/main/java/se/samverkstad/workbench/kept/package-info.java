/** What modules have kept, also when they are gone: read, exported in open formats. */
@NullMarked
package se.samverkstad.workbench.kept;

import org.jspecify.annotations.NullMarked;
