/** For modules that let people choose: a double of the settings, and the contract of what is declared. */
@NullMarked
package se.samverkstad.testkit.setting;

import org.jspecify.annotations.NullMarked;
