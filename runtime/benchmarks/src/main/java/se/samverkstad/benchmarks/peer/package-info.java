/** What runs inside the peers: a launcher for bare Felix, and a bundle that obeys the benchmark. */
@NullMarked
package se.samverkstad.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
