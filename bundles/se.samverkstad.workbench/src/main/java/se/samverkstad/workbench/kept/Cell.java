package se.samverkstad.workbench.kept;

/**
 * A value on a page.
 *
 * @param beginning of a text that is folded; empty when all of it is shown
 * @param file address of a kept file; empty when it is none
 */
public record Cell(String words, String beginning, String file, boolean technical) {}
