package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.SafeMode.Suspect;
import se.samverkstad.modules.change.Verb;

/**
 * Safe mode in words.
 *
 * @param suspect the module to look at, and what speaks against it
 * @param button what starts the others; without when there are none
 */
public record SafeModeView(String why, Optional<Look> suspect, Optional<String> button) {
    /** A module to look at. */
    public record Look(String module, String name, String reason) {}

    static SafeModeView of(SafeMode mode, List<InstalledModule> installed, Text text) {
        Optional<Look> suspect = mode.suspect().map(each -> look(each, installed, text));
        String why =
                mode.failedStarts() == 0 ? text.of("safe-mode.asked") : text.of("safe-mode.why", mode.failedStarts());
        Optional<String> button = others(mode, installed).isEmpty()
                ? Optional.empty()
                : Optional.of(suspect.map(each -> text.of("safe-mode.start-others", each.name()))
                        .orElseGet(() -> text.of("safe-mode.start-all")));
        return new SafeModeView(why, suspect, button);
    }

    /** Everything that rests but the suspect. */
    static List<Change> others(SafeMode mode, List<InstalledModule> installed) {
        return installed.stream()
                .filter(module -> module.state() == State.STOPPED)
                .map(InstalledModule::module)
                .filter(module -> mode.suspect()
                        .filter(each -> each.module().equals(module))
                        .isEmpty())
                .map(module -> Change.of(Verb.ENABLE, module))
                .toList();
    }

    private static Look look(Suspect suspect, List<InstalledModule> installed, Text text) {
        String name = installed.stream()
                .filter(module -> module.module().equals(suspect.module()))
                .map(module -> module.name().in(text.locale()))
                .findFirst()
                .orElse(suspect.module());
        String key = suspect.starting() ? "safe-mode.suspect-starting" : "safe-mode.suspect-changed";
        return new Look(suspect.module(), name, text.of(key, name, suspect.version()));
    }
}
