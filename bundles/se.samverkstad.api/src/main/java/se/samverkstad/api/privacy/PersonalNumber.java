package se.samverkstad.api.privacy;

/**
 * Where a personal number stands in a text. It does not hold the number, so that none is kept, compared or logged by
 * mistake.
 *
 * @param start the index of its first digit
 * @param end the index after its last digit
 * @param coordination whether it is a samordningsnummer, which has 60 added to the day
 */
public record PersonalNumber(int start, int end, boolean coordination) {}
