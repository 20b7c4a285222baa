/** The page Drift och logg: how it is, backups, log. */
@NullMarked
package se.samverkstad.operations.page;

import org.jspecify.annotations.NullMarked;
