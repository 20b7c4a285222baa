package se.samverkstad.modules.table;

import se.samverkstad.api.job.Job;

/**
 * A job of one generation; called only while its {@link Snapshot} is open.
 *
 * @param id within its module
 * @param permission what a person needs to start it, to see it and to cancel it
 * @param cancellable whether it may be cancelled once it has begun
 */
public record OfferedJob(
        GenerationKey generation, String id, Label title, String permission, boolean cancellable, Job job)
        implements Contribution {}
