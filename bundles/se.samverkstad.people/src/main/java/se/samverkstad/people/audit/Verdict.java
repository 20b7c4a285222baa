package se.samverkstad.people.audit;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param entries how many were read
 * @param head the hash of the last; {@link Chain#BEGINNING} when there are none
 * @param broken the number of the first that is missing, changed or out of order
 */
public record Verdict(long entries, String head, Optional<Long> broken) {
    public boolean whole() {
        return broken.isEmpty();
    }
}
