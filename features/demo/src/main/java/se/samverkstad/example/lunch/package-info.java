/** The example module Lunchenkäten: one question, one answer for each person. */
@NullMarked
package se.samverkstad.example.lunch;

import org.jspecify.annotations.NullMarked;
