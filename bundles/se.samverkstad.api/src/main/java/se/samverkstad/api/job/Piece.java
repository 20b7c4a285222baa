package se.samverkstad.api.job;

import se.samverkstad.api.audit.By;

/**
 * What a piece of a {@link Job} knows.
 *
 * @param run the id of the run, the same for all its pieces
 * @param argument what it was started with, such as the id of an object
 * @param point what the piece before answered; empty for the first
 * @param by who started it
 */
public record Piece(String run, String argument, String point, By by) {}
