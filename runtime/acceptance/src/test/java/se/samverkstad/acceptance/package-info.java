/** The product in a process of its own, used as people use it. */
@NullMarked
package se.samverkstad.acceptance;

import org.jspecify.annotations.NullMarked;
