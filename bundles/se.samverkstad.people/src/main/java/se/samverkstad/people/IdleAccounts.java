package se.samverkstad.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/**
 * Accounts that nobody has signed in to for long. Time counts from the last sign-in, from when the account was made or from
 * when this began to be watched, whichever came last. Safe on any thread.
 */
@ProviderType
public interface IdleAccounts {
    /**
     * After how many months a person is warned and the account ends.
     *
     * @param warn 0 for never
     * @param end 0 for never
     */
    record Rule(int warn, int end) {
        public static final Rule USUAL = new Rule(6, 12);
        public static final int LONGEST = 120;

        public Rule {
            if (warn < 0 || end < 0 || warn > LONGEST || end > LONGEST || (end > 0 && warn >= end)) {
                throw new IllegalArgumentException("warned after %d months, ended after %d".formatted(warn, end));
            }
        }

        /** Whether it can be a rule: a warning comes before the end. */
        public static boolean possible(int warn, int end) {
            return warn >= 0 && end >= 0 && warn <= LONGEST && end <= LONGEST && (end == 0 || warn < end);
        }
    }

    /**
     * An account that rests.
     *
     * @param email empty when none is known
     * @param since the moment from which time counts
     * @param told whether the person was warned
     * @param over whether its time is up
     */
    record Idle(Person person, String email, Instant since, boolean told, boolean over) {}

    Rule rule();

    void rule(Rule rule, By by);

    /** Those that have rested for as long as the warning says, the longest first. */
    List<Idle> idle();

    /** Notes that the person is warned. @return false when that was noted before: of two nodes, one warns */
    boolean tell(UUID person);
}
