/** The demo without a framework. */
@NullMarked
package se.samverkstad.demo;

import org.jspecify.annotations.NullMarked;
