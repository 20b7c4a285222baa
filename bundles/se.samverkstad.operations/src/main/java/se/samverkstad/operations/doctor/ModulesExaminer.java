package se.samverkstad.operations.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.health.Health;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.table.Check;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** The modules: those that could not be started, and what the health checks of the others answer within two seconds. */
@Component(service = Examiner.class)
public final class ModulesExaminer implements Examiner {
    private static final long LIMIT_SECONDS = 2;

    private final Modules modules;
    private final Switchboard switchboard;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "module-health");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ModulesExaminer(@Reference Modules modules, @Reference Switchboard switchboard) {
        this.modules = modules;
        this.switchboard = switchboard;
    }

    @Deactivate
    public void close() {
        threads.shutdownNow();
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        List<InstalledModule> installed = modules.installed();
        modules.safeMode().ifPresent(mode -> findings.add(safeMode(mode)));
        for (InstalledModule module : installed) {
            Label why = module.reason().orElse(new Label("", ""));
            if (module.state() == InstalledModule.State.STOPPED) {
                findings.add(new Finding(
                        "modules",
                        Health.Status.CRITICAL,
                        stopped(module.name().sv(), why.sv()).sv(),
                        stopped(module.name().en(), why.en()).en()));
            } else if (module.state() == InstalledModule.State.HELD_BACK) {
                findings.add(new Finding(
                        "modules",
                        Health.Status.WARNING,
                        heldBack(module.name().sv(), why.sv()).sv(),
                        heldBack(module.name().en(), why.en()).en()));
            }
        }
        findings.addAll(unwell());
        return findings.isEmpty()
                ? List.of(
                        Findings.ok("modules", installed.isEmpty() ? "modules.none" : "modules.fine", installed.size()))
                : findings;
    }

    private List<Finding> unwell() {
        List<Finding> findings = new ArrayList<>();
        Snapshot snapshot = switchboard.lease();
        try {
            for (Contributions each : snapshot.table().generations()) {
                for (Check check : each.all(Check.class)) {
                    Health health = ask(() -> snapshot.call(check.generation(), check.check()::check));
                    if (health.status() != Health.Status.OK) {
                        findings.add(new Finding(
                                "modules",
                                health.status(),
                                unwell(each.name().sv(), health.message()).sv(),
                                unwell(each.name().en(), health.message()).en()));
                    }
                }
            }
        } finally {
            snapshot.close();
        }
        return findings;
    }

    private Health ask(Callable<Health> check) {
        Future<Health> answer = threads.submit(check);
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Health.critical("> " + LIMIT_SECONDS + " s");
        } catch (ExecutionException e) {
            return Health.critical(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Health.critical(String.valueOf(e));
        }
    }

    private static Finding safeMode(SafeMode mode) {
        return mode.suspect()
                .map(each -> Findings.critical("modules", "modules.safe-mode-suspect", each.module(), each.version()))
                .orElseGet(() -> Findings.critical("modules", "modules.safe-mode"));
    }

    private static Finding stopped(String name, String why) {
        return Findings.critical("modules", "modules.stopped", name, why);
    }

    private static Finding heldBack(String name, String why) {
        return Findings.warning("modules", "modules.held-back", name, why);
    }

    private static Finding unwell(String name, String message) {
        return Findings.critical("modules", "modules.unwell", name, message);
    }
}
