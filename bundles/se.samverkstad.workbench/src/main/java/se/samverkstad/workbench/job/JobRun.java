package se.samverkstad.workbench.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import se.samverkstad.modules.table.Label;

/**
 * A run of a job as it is kept.
 *
 * @param title as it was when the run began, for when the module is away
 * @param permission what a person needs to see it
 * @param person who started it
 * @param cancelled whether someone has asked for its end
 * @param said what it does, or what came of it
 * @param due when the next piece is
 * @param tries how often it was taken up without getting anywhere
 */
record JobRun(
        UUID id,
        String module,
        String job,
        Label title,
        String permission,
        String argument,
        UUID person,
        State state,
        boolean cancelled,
        String point,
        long done,
        long whole,
        Label said,
        String address,
        Instant begun,
        Instant changed,
        Instant due,
        int tries) {
    /** As kept, in small letters. */
    enum State {
        /** Under way, or waiting for its turn or its module. */
        ON,
        DONE,
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean running() {
        return state == State.ON;
    }

    String path() {
        return JobScreen.PATH + "/" + id;
    }
}
