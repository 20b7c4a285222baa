/** Tests of the kernel from inside the framework it runs in. */
@NullMarked
package se.samverkstad.inframework;

import org.jspecify.annotations.NullMarked;
