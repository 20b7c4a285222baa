package se.samverkstad.modules.change;

import java.time.Instant;
import java.util.Optional;

/** One applied plan, from the journal. */
public record HistoryEntry(
        Instant at, String who, Verb verb, String module, Optional<String> from, Optional<String> to, boolean done) {}
