package se.samverkstad.operations.page;

/**
 * A finding as it is shown.
 *
 * @param color of Designsystemet: success, warning or danger
 * @param status in one word
 */
public record Told(String sentence, String color, String status) {}
