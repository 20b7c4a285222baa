package se.samverkstad.people.roles;

import java.util.UUID;

/** A person or a unit, as they are called now. @param name empty when it is gone */
public record Party(UUID id, String name) {}
