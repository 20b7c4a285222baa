@NullMarked
package se.samverkstad.testkit.planted.module;

import org.jspecify.annotations.NullMarked;
