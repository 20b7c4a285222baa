package se.samverkstad.people;

import java.util.UUID;

/**
 * Someone who works here.
 *
 * @param user what they sign in with, as they wrote it
 * @param name as shown to others
 * @param language {@code sv} or {@code en}
 */
public record Person(UUID id, String user, String name, boolean administrator, String language) {}
