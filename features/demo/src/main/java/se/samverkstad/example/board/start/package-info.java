/** From version 1.1: the newest notices on Start. */
@NullMarked
package se.samverkstad.example.board.start;

import org.jspecify.annotations.NullMarked;
