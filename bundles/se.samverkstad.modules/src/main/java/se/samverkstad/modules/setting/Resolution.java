package se.samverkstad.modules.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of several choices holds: that of the person, else of the nearest unit, else of the municipality, else the default. A
 * choice counts only where the definition lets its scope choose, and only while it can be used; else the next one does.
 */
public final class Resolution {
    private final String module;
    private final List<UUID> units;
    private final Map<UUID, Map<Slot, OwnChoice>> chosen;

    /** @param units nearest first @param chosen what they have chosen */
    public Resolution(String module, List<UUID> units, Map<UUID, Map<Slot, OwnChoice>> chosen) {
        this.module = module;
        this.units = List.copyOf(units);
        this.chosen = new HashMap<>(chosen);
    }

    /** @param own what the owner itself has chosen */
    public OwnSetting of(Setting municipal, Map<Slot, OwnChoice> own) {
        Definition definition = municipal.definition();
        Slot slot = Slot.of(module, definition);
        return OwnSetting.merged(module, definition, inherited(municipal, slot), Optional.ofNullable(own.get(slot)));
    }

    private Inherited inherited(Setting municipal, Slot slot) {
        for (UUID unit : units) {
            Optional<OwnChoice> choice =
                    usable(municipal.definition(), chosen.getOrDefault(unit, Map.of()), slot, Scope.UNIT);
            if (choice.isPresent()) {
                return new Inherited(choice.get().values(), Inherited.From.UNIT, Optional.of(unit));
            }
        }
        return Inherited.of(municipal);
    }

    /**
     * The values that hold, for whoever asks only for them.
     *
     * @param order the choices of each, first of all those of the person
     * @param person whether the first of them are a person's
     */
    public static List<String> first(
            Setting municipal, String module, List<Map<Slot, OwnChoice>> order, boolean person) {
        Definition definition = municipal.definition();
        Slot slot = Slot.of(module, definition);
        for (int i = 0; i < order.size(); i++) {
            Scope scope = person && i == 0 ? Scope.PERSON : Scope.UNIT;
            Optional<OwnChoice> choice = usable(definition, order.get(i), slot, scope);
            if (choice.isPresent()) {
                return choice.get().values();
            }
        }
        return municipal.values();
    }

    private static Optional<OwnChoice> usable(
            Definition definition, Map<Slot, OwnChoice> choices, Slot slot, Scope scope) {
        return Optional.ofNullable(choices.get(slot))
                .filter(choice -> definition.scopes().contains(scope)
                        && !definition.secret()
                        && definition.fault(choice.values()).isEmpty());
    }
}
