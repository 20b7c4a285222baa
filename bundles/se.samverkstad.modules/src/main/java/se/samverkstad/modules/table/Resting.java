package se.samverkstad.modules.table;

import se.samverkstad.api.work.WaitingWork;

/** What one generation tells of its waiting work; called only while its {@link Snapshot} is open. */
public record Resting(GenerationKey generation, WaitingWork work) implements Contribution {}
