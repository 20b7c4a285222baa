/** What people were writing and have not sent. */
@NullMarked
package se.samverkstad.workbench.draft;

import org.jspecify.annotations.NullMarked;
