/** Those who are measured, and how each is prepared, started and changed. */
@NullMarked
package se.samverkstad.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
