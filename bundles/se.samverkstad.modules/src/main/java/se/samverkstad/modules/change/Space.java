package se.samverkstad.modules.change;

/**
 * Room on the disk of the home, in bytes.
 *
 * @param needed for carrying a plan out
 * @param free now
 */
public record Space(long needed, long free) {}
