package se.samverkstad.people;

import java.time.Instant;

/**
 * A person who is signed in.
 *
 * @param key SHA-256 of the token, hexadecimal; names the session without being able to open it
 * @param ends when it ends however much it is used
 */
public record Session(String key, Person person, Instant ends) {}
