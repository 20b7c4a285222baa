package se.samverkstad.workbench.preview;

import java.time.Duration;
import java.time.Instant;
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
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.change.WayBack;
import se.samverkstad.modules.table.Label;

/**
 * Plans that are always the same and runs that stand still. A module named {@code stale} or {@code busy} is refused so; the
 * plan {@code done} was carried out.
 */
public record SampleModules(
        List<InstalledModule> installed, List<OfferedModule> offered, List<HistoryEntry> past, Optional<Run> running)
        implements Modules {
    public static final String STALE = "stale";
    public static final String DONE = "done";
    public static final String WAITING = "3 schemalagda publiceringar pausas.";

    public static SampleModules with(InstalledModule... installed) {
        return new SampleModules(List.of(installed), List.of(), List.of(), Optional.empty());
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
    public Optional<SafeMode> safeMode() {
        return Optional.empty();
    }

    @Override
    public List<KeptData> kept() {
        return List.of();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> waiting(String module, Locale language) {
        return List.of(WAITING);
    }

    @Override
    public Space space(Plan plan) {
        return new Space(9_100_000, 12_300_000_000L);
    }

    @Override
    public Optional<String> carriedOut(String hash) {
        return hash.equals(DONE) ? Optional.of("run-1") : Optional.empty();
    }

    @Override
    public Optional<Moved> moved(String hash) {
        return hash.equals(STALE)
                ? Optional.of(new Moved(
                        List.of(Change.of(Verb.UPDATE, "podcast")),
                        List.of(new Moved.Difference(
                                "podcast", new Label("Forskningspodd pausades.", "Research podcast was paused.")))))
                : Optional.empty();
    }

    @Override
    public void forget(UUID person) {
        // No history of persons is kept here.
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
    public Run apply(String hash, By by) {
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
