package se.samverkstad.modules.table;

import java.util.List;

/**
 * Everything that one generation contributes.
 *
 * @param all of every type, in no order that means anything
 */
public record Contributions(GenerationKey generation, Label name, List<Contribution> all, Help help) {
    public Contributions {
        all = List.copyOf(all);
    }

    /** Those of one type; empty when there are none. */
    public <C extends Contribution> List<C> all(Class<C> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
