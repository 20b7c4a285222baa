package se.samverkstad.modules.setting;

import static se.samverkstad.modules.words.Sentences.say;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * The three-way merge of one setting: the default that held when someone chose, what they chose, and the default of the
 * version at hand. Computed, never stored: another version merges the same rows anew.
 *
 * @param values what holds
 * @param choice what was chosen for this type, whether it holds or not
 * @param why why what was chosen does not hold
 */
public record Setting(
        Definition definition, State state, List<String> values, Optional<Choice> choice, Optional<Label> why) {
    /** Where the value comes from. */
    public enum State {
        /** Nobody has chosen: the default holds, and follows the versions. */
        PRESET,
        CHOSEN,
        /** Chosen, and the default has changed since to something else again. What was chosen holds. */
        CONFLICT,
        /** What was chosen cannot be used in this version: the default holds, and the choice is kept. */
        UNFIT
    }

    public Setting {
        values = List.copyOf(values);
    }

    public static Setting merged(Definition definition, Choices choices) {
        Optional<Choice> choice = choices.of(definition);
        if (choice.isEmpty()) {
            return new Setting(definition, State.PRESET, definition.preset(), choice, Optional.empty());
        }
        Choice chosen = choice.get();
        Optional<Label> fault =
                chosen.lost() ? Optional.of(say("setting.lost", definition.name())) : definition.fault(chosen.values());
        if (fault.isPresent()) {
            return new Setting(definition, State.UNFIT, definition.preset(), choice, fault);
        }
        boolean moved =
                !chosen.preset().equals(definition.preset()) && !chosen.values().equals(definition.preset());
        return new Setting(
                definition, moved ? State.CONFLICT : State.CHOSEN, chosen.values(), choice, Optional.empty());
    }
}
