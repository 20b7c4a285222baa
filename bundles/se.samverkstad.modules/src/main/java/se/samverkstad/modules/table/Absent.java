package se.samverkstad.modules.table;

import java.time.Instant;

/**
 * A module whose addresses used to answer, for the page that explains why they do not.
 *
 * @param paused whether it is paused rather than removed; both keep data
 */
public record Absent(String module, Label name, boolean paused, Instant since) {}
