/** From version 1.1: how many have answered, on Start. */
@NullMarked
package se.samverkstad.example.lunch.start;

import org.jspecify.annotations.NullMarked;
