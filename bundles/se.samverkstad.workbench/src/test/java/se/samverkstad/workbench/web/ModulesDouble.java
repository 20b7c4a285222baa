package se.samverkstad.workbench.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.WayBack;
import se.samverkstad.modules.table.Label;

/** Knows one module, {@code radio}, and remembers which plans were applied. */
public final class ModulesDouble implements Modules {
    public final List<String> applied = new ArrayList<>();
    public final List<HistoryEntry> history = new ArrayList<>();
    public final List<KeptData> kept = new ArrayList<>();

    @Override
    public Space space(Plan plan) {
        return new Space(0, 0);
    }

    @Override
    public List<String> waiting(String module, Locale language) {
        return List.of();
    }

    @Override
    public Scheduled schedule(String hash, Instant at, By by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Scheduled> scheduled() {
        return Optional.empty();
    }

    @Override
    public boolean callOff(String scheduled, By by) {
        return false;
    }

    @Override
    public Optional<Moved> moved(String hash) {
        return Optional.empty();
    }

    @Override
    public Optional<String> carriedOut(String hash) {
        return Optional.empty();
    }

    @Override
    public Optional<SafeMode> safeMode() {
        return Optional.empty();
    }

    @Override
    public List<KeptData> kept() {
        return kept;
    }

    @Override
    public boolean cancel(String run, By by) {
        return false;
    }

    @Override
    public Optional<Run> running() {
        return Optional.empty();
    }

    @Override
    public WayBack wayBack(String module) {
        return WayBack.NONE;
    }

    @Override
    public Duration undoWindow() {
        return Duration.ofDays(30);
    }

    @Override
    public void purge(String module, By by, java.util.function.BooleanSupplier erase) {
        // Nothing is kept here.
    }

    @Override
    public void forget(UUID person) {
        // No history of persons is kept here.
    }

    @Override
    public List<InstalledModule> installed() {
        return List.of();
    }

    @Override
    public List<OfferedModule> offered() {
        return List.of();
    }

    @Override
    public Plan plan(List<Change> changes) {
        List<Plan.Step> steps = changes.stream().map(ModulesDouble::step).toList();
        return new Plan("hash", "base", "result", steps);
    }

    private static Plan.Step step(Change change) {
        if (!change.module().equals("radio")) {
            throw new ModuleRefusal(
                    ModuleRefusal.Code.UNKNOWN,
                    new Label("Modulen " + change.module() + " finns inte.", "There is no " + change.module() + "."));
        }
        return new Plan.Step(
                change.verb(),
                "radio",
                SwitchboardDouble.NAME,
                SwitchboardDouble.NAME,
                Optional.empty(),
                Optional.of("1.0.0"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return Optional.empty();
    }

    @Override
    public Run apply(String hash, By by) {
        applied.add(hash + " by " + by.name());
        return new Done(hash);
    }

    @Override
    public Optional<Run> run(String id) {
        return Optional.empty();
    }

    @Override
    public List<HistoryEntry> history(int limit) {
        return history;
    }

    /** An entry of the journal about {@code radio}. */
    public void installedAt(Instant at) {
        history.add(new HistoryEntry(
                at,
                "anna",
                se.samverkstad.modules.change.Verb.INSTALL,
                "radio",
                Optional.empty(),
                Optional.of("1.0.0"),
                true));
    }

    private record Done(String id) implements Run {
        @Override
        public Plan plan() {
            return new Plan(id, "base", "result", List.of());
        }

        @Override
        public Phase phase() {
            return Phase.DONE;
        }

        @Override
        public boolean ended() {
            return true;
        }

        @Override
        public Optional<Label> failure() {
            return Optional.empty();
        }

        @Override
        public Calls calls() {
            return new Calls(0, 0);
        }

        @Override
        public void await() {
            // It is done.
        }

        @Override
        public List<Label> remarks() {
            return List.of();
        }
    }
}
