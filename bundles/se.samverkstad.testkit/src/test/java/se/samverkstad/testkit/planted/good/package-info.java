@NullMarked
package se.samverkstad.testkit.planted.good;

import org.jspecify.annotations.NullMarked;
