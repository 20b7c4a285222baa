package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * What an after-check has found so far.
 *
 * @param code for the record, which keeps no words of a module
 * @param why for people
 */
record Verdict(String code, Label why) {
    static final int FEWEST_FAILED = 3;
    static final int MOST_PER_CENT = 5;
    static final int MOST_UNWELL = 3;

    /**
     * Whether a module that was just started fails: a health check that said so three times in a row, or three failed calls
     * or more that are at least five of a hundred. One that fails now and then is not taken back for it, nor one that
     * hardly anyone uses for a single mishap.
     *
     * @param calls into it since it came
     * @param failed of them
     * @param unwell how many times in a row its health checks failed
     * @param complaint what they said last
     */
    static Optional<Verdict> of(long calls, long failed, int unwell, Label complaint) {
        if (unwell >= MOST_UNWELL) {
            return Optional.of(new Verdict("UNWELL", say("aftercheck.unwell", complaint)));
        }
        if (failed >= FEWEST_FAILED && failed * 100 >= calls * MOST_PER_CENT) {
            return Optional.of(new Verdict("CALLS", say("aftercheck.calls", failed, calls)));
        }
        return Optional.empty();
    }
}
