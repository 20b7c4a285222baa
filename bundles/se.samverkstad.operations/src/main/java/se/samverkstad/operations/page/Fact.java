package se.samverkstad.operations.page;

/** A name and what it is. */
public record Fact(String name, String value) {}
