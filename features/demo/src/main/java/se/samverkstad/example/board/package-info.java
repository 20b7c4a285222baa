/** The example module Anslagstavla: notices that anyone who is signed in puts up. */
@NullMarked
package se.samverkstad.example.board;

import org.jspecify.annotations.NullMarked;
