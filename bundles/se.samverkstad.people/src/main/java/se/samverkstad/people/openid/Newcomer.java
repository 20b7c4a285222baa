package se.samverkstad.people.openid;

import java.time.Instant;

/**
 * Someone whom a provider vouches for and nobody here has said who it is.
 *
 * @param key names them; tells nothing
 * @param name as the provider shows it; may be empty
 * @param email likewise; to recognise someone by, never to decide by
 * @param user what they are called at the provider; may be empty
 */
public record Newcomer(String key, String name, String email, String user, Instant since) {}
