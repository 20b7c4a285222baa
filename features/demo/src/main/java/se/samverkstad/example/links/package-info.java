/** The example module Gamla länklistan: addresses that nobody looks after any more. */
@NullMarked
package se.samverkstad.example.links;

import org.jspecify.annotations.NullMarked;
