@NullMarked
package se.samverkstad.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
