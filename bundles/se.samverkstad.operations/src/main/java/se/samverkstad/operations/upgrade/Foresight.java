package se.samverkstad.operations.upgrade;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.operations.upgrade.Foretold.Fate;

/** Looks at each module: those that are on have been started for real, those that are paused are planned to be. */
record Foresight(Modules modules) {
    List<Foretold> look() {
        return modules.installed().stream().map(this::of).toList();
    }

    private Foretold of(InstalledModule module) {
        Optional<Label> why = module.state() == State.PAUSED
                ? refused(new Change(Verb.ENABLE, module.module(), Optional.empty()))
                : module.reason();
        Fate fate = switch (module.state()) {
            case WORKING -> Fate.WORKS;
            case HELD_BACK -> Fate.HELD_BACK;
            case STOPPED -> Fate.STOPPED;
            case PAUSED -> why.isEmpty() ? Fate.PAUSED : Fate.PAUSED_HELD_BACK;
        };
        return new Foretold(
                module.module(), module.name(), module.version(), fate, why, why.flatMap(label -> helps(module)));
    }

    private Optional<String> helps(InstalledModule module) {
        return module.newer()
                .filter(version -> refused(new Change(Verb.UPDATE, module.module(), Optional.of(version)))
                        .isEmpty());
    }

    private Optional<Label> refused(Change change) {
        try {
            modules.plan(List.of(change));
            return Optional.empty();
        } catch (ModuleRefusal e) {
            return Optional.of(e.sentence());
        }
    }
}
