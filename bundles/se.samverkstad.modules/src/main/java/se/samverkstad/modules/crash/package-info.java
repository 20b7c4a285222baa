/** Named places where a change can be cut off. */
@NullMarked
package se.samverkstad.modules.crash;

import org.jspecify.annotations.NullMarked;
