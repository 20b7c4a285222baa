package se.samverkstad.api.people;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a permission holds.
 *
 * @param everywhere in the whole organisation; {@code units} is empty then
 * @param units the keys of units, with every unit that lies in one of them
 */
public record Reach(boolean everywhere, Set<String> units) {
    public static final Reach EVERYWHERE = new Reach(true, Set.of());
    public static final Reach NOWHERE = new Reach(false, Set.of());

    public Reach {
        units = everywhere ? Set.of() : Set.copyOf(units);
    }

    public static Reach in(Set<String> units) {
        return new Reach(false, units);
    }

    public boolean covers(String unit) {
        return everywhere || units.contains(unit);
    }

    public boolean isNowhere() {
        return !everywhere && units.isEmpty();
    }

    /** Where the one or the other holds. */
    public Reach and(Reach other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        Set<String> both = new HashSet<>(units);
        both.addAll(other.units);
        return in(both);
    }
}
