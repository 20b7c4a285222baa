/** The page of the peers, as a servlet of {@code javax.servlet}. */
@NullMarked
package se.samverkstad.benchmarks.peer.javax;

import org.jspecify.annotations.NullMarked;
