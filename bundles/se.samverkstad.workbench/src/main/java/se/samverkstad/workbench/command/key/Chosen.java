package se.samverkstad.workbench.command.key;

import java.util.Map;

/**
 * What a person has chosen.
 *
 * @param keys of commands by {@code module/id}; empty for one that has none. Those of modules that are not here stay.
 * @param silent whether no keys run anything at all
 */
record Chosen(Map<String, String> keys, boolean silent) {
    static final Chosen NOTHING = new Chosen(Map.of(), false);

    Chosen {
        keys = Map.copyOf(keys);
    }
}
