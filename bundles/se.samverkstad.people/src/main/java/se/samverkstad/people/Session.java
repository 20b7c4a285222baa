package se.samverkstad.people;

import java.time.Instant;
import java.util.Map;
import se.samverkstad.api.people.Reach;

/**
 * A person who is signed in.
 *
 * @param key SHA-256 of the token, hexadecimal; names the session without being able to open it
 * @param permissions those granted to the person by name, now, and where each holds
 * @param ends when it ends however much it is used
 */
public record Session(String key, Person person, Map<String, Reach> permissions, Instant ends) {
    public Session {
        permissions = Map.copyOf(permissions);
    }
}
