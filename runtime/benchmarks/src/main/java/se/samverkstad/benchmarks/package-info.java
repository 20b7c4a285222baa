/** One run of all measurements, interleaved, and its table. */
@NullMarked
package se.samverkstad.benchmarks;

import org.jspecify.annotations.NullMarked;
