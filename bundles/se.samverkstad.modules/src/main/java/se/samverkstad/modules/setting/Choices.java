package se.samverkstad.modules.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was chosen for one module, for whichever version: immutable. */
public final class Choices {
    public static final Choices NONE = new Choices(Map.of());

    private record Slot(Key key, String shape) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int keys = key.compareTo(other.key);
            return keys != 0 ? keys : shape.compareTo(other.shape);
        }
    }

    private final Map<Slot, Choice> slots;

    private Choices(Map<Slot, Choice> slots) {
        this.slots = slots;
    }

    public static Choices of(Collection<Choice> all) {
        Map<Slot, Choice> slots = new TreeMap<>();
        all.forEach(each -> slots.put(new Slot(each.key(), each.shape()), each));
        return new Choices(slots);
    }

    /** What was chosen for a setting of that type. */
    Optional<Choice> of(Definition definition) {
        return Optional.ofNullable(slots.get(new Slot(definition.key(), definition.shape())));
    }

    /** What no definition of these takes: the setting is gone, or has another type. */
    public List<Choice> beside(Collection<Definition> definitions) {
        Map<Slot, Choice> left = new TreeMap<>(slots);
        definitions.forEach(each -> left.remove(new Slot(each.key(), each.shape())));
        return new ArrayList<>(left.values());
    }
}
