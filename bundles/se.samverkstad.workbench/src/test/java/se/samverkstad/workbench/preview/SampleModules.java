package se.samverkstad.workbench.preview;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;

/** Plans that are always the same and runs that stand still. A module named {@code stale} or {@code busy} is refused so. */
public record SampleModules(
        List<InstalledModule> installed, List<OfferedModule> offered, List<HistoryEntry> past, Optional<Run> running)
        implements Modules {
    public static final String STALE = "stale";

    public static SampleModules with(InstalledModule... installed) {
        return new SampleModules(List.of(installed), List.of(), List.of(), Optional.empty());
    }

    @Override
    public Plan plan(List<Change> changes) {
        Change change = changes.get(0);
        if (!change.module().equals("podcast")) {
            throw new ModuleRefusal(
                    Code.UNKNOWN,
                    new Label(
                            "Ingen modulkälla har %s.".formatted(change.module()),
                            "No repository has %s.".formatted(change.module())));
        }
        return Samples.plan(change.verb());
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return switch (hash) {
            case STALE -> Optional.of(stale());
            case "gone" -> Optional.empty();
            default -> Optional.of(Samples.plan(Verb.valueOf(hash)));
        };
    }

    private static Plan stale() {
        Plan plan = Samples.plan(Verb.UPDATE);
        return new Plan(STALE, plan.base(), plan.result(), plan.steps());
    }

    @Override
    public Run apply(String hash, String who) {
        if (hash.equals(STALE)) {
            throw new ModuleRefusal(Code.STALE, new Label("Läget har ändrats.", "The state has moved."));
        }
        return running.orElseThrow(
                () -> new ModuleRefusal(Code.BUSY, new Label("En annan ändring pågår.", "Another change is running.")));
    }

    @Override
    public Optional<Run> run(String id) {
        return running.filter(run -> run.id().equals(id));
    }

    @Override
    public List<HistoryEntry> history(int limit) {
        return past;
    }
}
