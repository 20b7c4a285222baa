package se.samverkstad.workbench.modules;

import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Verb;

/**
 * A module in a list.
 *
 * @param state in words, beside an icon and in a colour that say the same
 * @param reason why it does not work
 * @param verb what its button plans; without, the button leads to the module's page
 */
public record ModuleRow(
        String module,
        String name,
        String purpose,
        String state,
        String icon,
        String color,
        Optional<String> reason,
        Optional<Verb> verb) {

    /** @param pause the entry of the history that paused it */
    static ModuleRow of(InstalledModule module, Optional<HistoryEntry> pause, Text text) {
        boolean update = module.newer().isPresent();
        ModuleState state = ModuleState.of(module, pause, text);
        return new ModuleRow(
                module.module(),
                module.name().in(text.locale()),
                module.purpose().in(text.locale()),
                state.words(),
                state.icon(),
                state.color(),
                module.state() == State.STOPPED || module.state() == State.HELD_BACK
                        ? module.reason().map(label -> label.in(text.locale()))
                        : Optional.empty(),
                update ? Optional.of(Verb.UPDATE) : Optional.empty());
    }

    static ModuleRow of(OfferedModule module, Text text) {
        return new ModuleRow(
                module.module(),
                module.name().in(text.locale()),
                module.purpose().in(text.locale()),
                text.of("modules.version", module.version()) + " · " + module.vendor(),
                "",
                "neutral",
                Optional.empty(),
                Optional.of(Verb.INSTALL));
    }
}
