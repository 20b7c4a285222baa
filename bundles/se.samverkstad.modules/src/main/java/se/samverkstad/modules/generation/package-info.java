/** One started version of one module: installed, configured, complete, collected, drained, gone. */
@NullMarked
package se.samverkstad.modules.generation;

import org.jspecify.annotations.NullMarked;
