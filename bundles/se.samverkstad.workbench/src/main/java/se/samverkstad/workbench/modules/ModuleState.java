package se.samverkstad.workbench.modules;

import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;

/** How an installed module is: words, and an icon and a colour that say the same. */
public record ModuleState(String words, String icon, String color) {
    static ModuleState of(InstalledModule module, Optional<HistoryEntry> pause, Text text) {
        if (module.state() == State.STOPPED) {
            return new ModuleState(text.of("modules.stopped"), "stop", "danger");
        }
        if (module.state() == State.HELD_BACK) {
            return new ModuleState(text.of("modules.held-back"), "hold", "warning");
        }
        if (module.state() == State.PAUSED) {
            String words = pause.map(entry -> text.of("modules.paused-by", entry.who(), text.day(entry.at())))
                    .orElseGet(() -> text.of("modules.paused"));
            return new ModuleState(words, "hold", "warning");
        }
        return module.newer()
                .map(version -> new ModuleState(text.of("modules.update", version), "up", "accent"))
                .orElseGet(() -> new ModuleState(text.of("modules.working"), "ok", "success"));
    }
}
