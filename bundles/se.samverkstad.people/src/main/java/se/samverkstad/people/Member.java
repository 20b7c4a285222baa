package se.samverkstad.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person with what administration needs to know.
 *
 * @param email empty when none is known
 * @param places where they belong, in the order of units' names
 * @param invited until when an open invitation holds
 */
public record Member(Person person, String email, Account account, List<Place> places, Optional<Instant> invited) {
    public Member {
        places = List.copyOf(places);
    }

    /** The person in one unit, under a title such as <i>Enhetschef</i>, which may be empty. */
    public record Place(Unit unit, String title) {}
}
