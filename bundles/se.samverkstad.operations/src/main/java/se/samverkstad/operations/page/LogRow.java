package se.samverkstad.operations.page;

/**
 * An event as it is shown.
 *
 * @param color of Designsystemet, empty for none
 * @param more what followed it, empty when nothing did
 */
public record LogRow(
        String time, String level, String color, String sentence, String module, String logger, String more) {}
