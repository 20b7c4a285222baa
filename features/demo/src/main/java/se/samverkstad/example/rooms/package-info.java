/** The example module Rumslistan: the rooms of the administration, without any rows. */
@NullMarked
package se.samverkstad.example.rooms;

import org.jspecify.annotations.NullMarked;
