package se.samverkstad.modules.setting;

import java.util.UUID;

/** Whose choice it is: a unit's or a person's. */
public record Owner(Scope scope, UUID id) {
    public static Owner unit(UUID id) {
        return new Owner(Scope.UNIT, id);
    }

    public static Owner person(UUID id) {
        return new Owner(Scope.PERSON, id);
    }
}
