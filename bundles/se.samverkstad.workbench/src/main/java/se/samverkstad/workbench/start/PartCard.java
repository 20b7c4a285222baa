package se.samverkstad.workbench.start;

import java.util.Optional;

/**
 * A part on Start.
 *
 * @param id of its heading
 * @param wide whether it takes the whole width
 * @param content HTML the part wrote; empty when it failed
 * @param late whether it failed by not answering in time
 */
public record PartCard(String id, String title, boolean wide, Optional<String> content, boolean late) {}
