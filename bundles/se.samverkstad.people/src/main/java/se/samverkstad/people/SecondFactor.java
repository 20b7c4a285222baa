package se.samverkstad.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/**
 * The second step of signing in: six digits from an app on the person's telephone (RFC 6238), or one of ten codes on
 * paper. Safe on any thread.
 */
@ProviderType
public interface SecondFactor {
    /** How long an offered secret waits to be confirmed. */
    Duration OFFER = Duration.ofMinutes(30);

    int RECOVERY_CODES = 10;

    /** Who must have it. */
    enum Demand {
        NOBODY,
        ADMINISTRATORS,
        EVERYONE;

        /** As kept and sent in forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for a word that is none. */
        public static Optional<Demand> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    Demand demand();

    /** Holds from each person's next sign-in. */
    void demand(Demand demand, By by);

    boolean demanded(Person person);

    /**
     * What a person has.
     *
     * @param readable whether the key of its secret is on this machine; without it only codes on paper help
     */
    record Held(Instant since, int codesLeft, boolean readable) {}

    Optional<Held> of(UUID person);

    /** Begins: a new secret in base32, for the app. What the person has goes on until it is confirmed. */
    String offer(UUID person);

    /** The secret that waits to be confirmed. */
    Optional<String> offered(UUID person);

    /**
     * Turns it on, in place of an older one, when that is the code of the offered secret.
     *
     * @return ten codes to show once; empty when the code is wrong or nothing is offered any more
     */
    Optional<List<String>> confirm(Person person, String code);

    /** Ten new codes in place of the old ones, to show once; empty when the person has no second factor. */
    List<String> renewCodes(Person person);

    /** @return whether there was one */
    boolean turnOff(Person person, By by);

    /** How an answer in the second step was. */
    enum Answer {
        RIGHT,
        WRONG,
        /** The key is not on this machine; a code on paper is needed. */
        UNREADABLE,
        /** Too many people sign in at this moment. */
        BUSY
    }

    /** Checks a code and uses it up. Whoever asks slows down guessing. */
    Answer check(UUID person, String code);
}
