package se.samverkstad.api.people;

import java.util.Set;

/**
 * A person as a request knows them.
 *
 * @param id stable, made by the application; empty when not signed in
 * @param name as shown
 * @param permissions those granted by name
 * @param administrator whether every permission is granted
 */
public record Principal(String id, String name, Set<String> permissions, boolean administrator) {
    private static final Principal ANONYMOUS = new Principal("", "", Set.of(), false);

    public Principal {
        permissions = Set.copyOf(permissions);
    }

    public static Principal anonymous() {
        return ANONYMOUS;
    }

    public boolean signedIn() {
        return !id.isEmpty();
    }

    /** Whether this person may do what needs that permission; denies what it does not know. */
    public boolean may(String permission) {
        return switch (permission) {
            case Permissions.PUBLIC -> true;
            case Permissions.SIGNED_IN -> signedIn();
            case "" -> false;
            default -> signedIn() && (administrator || permissions.contains(permission));
        };
    }
}
