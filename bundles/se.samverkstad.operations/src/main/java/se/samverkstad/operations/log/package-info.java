/** The log as people read it, and how long it is kept. */
@NullMarked
package se.samverkstad.operations.log;

import org.jspecify.annotations.NullMarked;
