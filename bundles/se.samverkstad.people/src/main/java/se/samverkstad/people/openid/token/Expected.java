package se.samverkstad.people.openid.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an ID token must answer to.
 *
 * @param asked when the sign-in began: an older token answers something else
 * @param levels of which the token must show one; empty when any will do
 * @param most how long ago the person may have signed in at the provider; zero when that does not matter
 */
public record Expected(String issuer, String client, String nonce, Instant asked, List<String> levels, Duration most) {
    public Expected {
        levels = List.copyOf(levels);
    }
}
