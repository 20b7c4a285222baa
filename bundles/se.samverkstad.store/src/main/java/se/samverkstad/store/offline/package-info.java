/** What is done with an installation whose server is not running, for the command line. */
@NullMarked
package se.samverkstad.store.offline;

import org.jspecify.annotations.NullMarked;
