package se.samverkstad.api.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A person as a request knows them. Made anew for every request: a role that is given or ended holds from the next one.
 *
 * @param id stable, made by the application; empty when not signed in
 * @param name as shown
 * @param reach where each permission holds that is granted by name, through the person's own roles or those of someone they
 *     stand in for; nothing that holds nowhere
 * @param administrator whether every permission is granted everywhere
 */
public record Principal(String id, String name, Map<String, Reach> reach, boolean administrator) {
    private static final Principal ANONYMOUS = new Principal("", "", Map.of(), false);

    public Principal {
        Map<String, Reach> somewhere = new HashMap<>(reach);
        somewhere.values().removeIf(Reach::isNowhere);
        reach = Map.copyOf(somewhere);
    }

    /** With permissions that hold in the whole organisation. */
    public Principal(String id, String name, Set<String> permissions, boolean administrator) {
        this(id, name, everywhere(permissions), administrator);
    }

    private static Map<String, Reach> everywhere(Set<String> permissions) {
        Map<String, Reach> reach = new HashMap<>();
        permissions.forEach(each -> reach.put(each, Reach.EVERYWHERE));
        return reach;
    }

    public static Principal anonymous() {
        return ANONYMOUS;
    }

    public boolean signedIn() {
        return !id.isEmpty();
    }

    /** Those granted by name, each somewhere. */
    public Set<String> permissions() {
        return reach.keySet();
    }

    /**
     * Whether this person may do what needs that permission in some unit at least; denies what it does not know. Where a unit
     * matters, ask {@link #may(String, String)} too.
     */
    public boolean may(String permission) {
        return !where(permission).isNowhere();
    }

    /** Whether this person may do what needs that permission in the unit with that key. */
    public boolean may(String permission, String unit) {
        return where(permission).covers(unit);
    }

    /** Where this person may do what needs that permission: to show what belongs to those units and nothing else. */
    public Reach where(String permission) {
        return switch (permission) {
            case Permissions.PUBLIC -> Reach.EVERYWHERE;
            case Permissions.SIGNED_IN -> signedIn() ? Reach.EVERYWHERE : Reach.NOWHERE;
            case "" -> Reach.NOWHERE;
            default -> granted(permission);
        };
    }

    private Reach granted(String permission) {
        if (!signedIn()) {
            return Reach.NOWHERE;
        }
        return administrator ? Reach.EVERYWHERE : reach.getOrDefault(permission, Reach.NOWHERE);
    }
}
