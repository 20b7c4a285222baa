@NullMarked
package se.samverkstad.testkit.planted.domain;

import org.jspecify.annotations.NullMarked;
