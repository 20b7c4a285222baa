package se.samverkstad.workbench.modules;

/** A fact in short, for a list of them. */
public record Fact(String name, String value) {}
