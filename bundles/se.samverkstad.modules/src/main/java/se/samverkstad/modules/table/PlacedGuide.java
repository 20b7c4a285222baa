package se.samverkstad.modules.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.guide.Guide;

/**
 * A guide as it is declared; {@link #guide} is called only while its {@link Snapshot} is open.
 *
 * @param id within its module; with the module's it is what progress remembers
 * @param firstDay the keys of the roles whose first day it belongs to
 */
public record PlacedGuide(
        GenerationKey generation,
        String id,
        Label title,
        Label lead,
        List<Step> steps,
        Set<String> firstDay,
        int order,
        String permission,
        Guide guide)
        implements Keyed {
    public PlacedGuide {
        steps = List.copyOf(steps);
        firstDay = Set.copyOf(firstDay);
    }

    /**
     * @param id the key of its sentence
     * @param act the words on the button that does it; empty for a step that is taken by hand
     */
    public record Step(String id, Label sentence, Label why, Optional<Label> act) {}
}
