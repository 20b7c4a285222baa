/** The rules of the test kit, held against the classes of every bundle at once. */
@NullMarked
package se.samverkstad.architecture;

import org.jspecify.annotations.NullMarked;
