/** Whether the comparison of an API with its last release finds what breaks modules. */
@NullMarked
package se.samverkstad.testkit.baseline;

import org.jspecify.annotations.NullMarked;
