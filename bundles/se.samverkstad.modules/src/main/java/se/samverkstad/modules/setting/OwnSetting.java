package se.samverkstad.modules.setting;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * One setting as a unit or a person has it.
 *
 * @param inherited what holds while they have not chosen
 * @param choice what they have chosen for this type, whether it holds or not
 * @param why why what was chosen does not hold
 */
public record OwnSetting(
        String module, Definition definition, Inherited inherited, Optional<OwnChoice> choice, Optional<Label> why) {

    static OwnSetting merged(String module, Definition definition, Inherited inherited, Optional<OwnChoice> choice) {
        return new OwnSetting(
                module, definition, inherited, choice, choice.flatMap(chosen -> definition.fault(chosen.values())));
    }

    /** Whether what they chose is what holds. */
    public boolean own() {
        return choice.isPresent() && why.isEmpty();
    }

    /** What holds. */
    public List<String> values() {
        return own() ? choice.orElseThrow().values() : inherited.values();
    }
}
