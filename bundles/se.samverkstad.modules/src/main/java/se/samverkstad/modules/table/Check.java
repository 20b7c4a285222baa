package se.samverkstad.modules.table;

import se.samverkstad.api.health.HealthCheck;

/** A health check of one generation; called only while its {@link Snapshot} is open. */
public record Check(GenerationKey generation, HealthCheck check) implements Contribution {}
