/** In version 1.1: a part that says of itself that it does not work, so that one can see a version be stopped. */
@NullMarked
package se.samverkstad.example.rooms.unwell;

import org.jspecify.annotations.NullMarked;
