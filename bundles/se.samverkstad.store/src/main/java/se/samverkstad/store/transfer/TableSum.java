package se.samverkstad.store.transfer;

/**
 * What a table holds, in short.
 *
 * @param sum equal when the same rows are there, in whatever order: the SHA-256 of each row's canonical form, added up
 */
public record TableSum(String table, long rows, String sum) {}
