/** How something is measured from outside: processes, answers, times and what they sum up to. */
@NullMarked
package se.samverkstad.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
