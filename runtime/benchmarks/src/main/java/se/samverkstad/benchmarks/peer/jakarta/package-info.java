/** The page of the peers, as a servlet of {@code jakarta.servlet}. */
@NullMarked
package se.samverkstad.benchmarks.peer.jakarta;

import org.jspecify.annotations.NullMarked;
