package se.samverkstad.operations.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.store.status.DatabaseReport;
import se.samverkstad.store.status.DatabaseStatus;

/** What the installation is, in names and values. */
@Component(service = Facts.class)
public final class Facts {
    private final Modules modules;
    private final DatabaseStatus database;
    private final Path home;
    private final String version;
    private final String build;

    @Activate
    public Facts(@Reference Modules modules, @Reference DatabaseStatus database, BundleContext framework) {
        this.modules = modules;
        this.database = database;
        this.home = Path.of(or(framework.getProperty("samverkstad.home")));
        this.version = or(framework.getProperty("samverkstad.version"));
        this.build = or(framework.getProperty("samverkstad.build"));
    }

    private static String or(@Nullable String property) {
        return property == null ? "" : property;
    }

    Path home() {
        return home;
    }

    /** One line for each module that is so. */
    List<Told> told(State state, String mark, String color, String key, Text text) {
        return modules.installed().stream()
                .filter(module -> module.state() == state)
                .map(module -> new Told(text.of(key, module.name().in(text.locale())), color, mark))
                .toList();
    }

    List<Fact> shown(Text text) {
        List<InstalledModule> installed = modules.installed();
        long working = installed.stream()
                .filter(module -> module.state() == State.WORKING)
                .count();
        DatabaseReport report = database.ask();
        String kind = report.kind().equals("sqlite") ? "SQLite" : "PostgreSQL";
        long used = database.usedBytes();
        return List.of(
                new Fact(text.of("drift.modules"), text.of("drift.modules-working", working, installed.size())),
                new Fact(
                        text.of("drift.database"),
                        !report.answers()
                                ? text.of("drift.database-silent", kind)
                                : text.of(
                                        "drift.database-is", kind, report.version(), Screens.size(Math.max(0, used)))),
                new Fact(text.of("drift.free"), free()),
                new Fact(text.of("drift.up"), Screens.moment(started(), Instant.now(), text)));
    }

    List<Fact> technical(Text text) {
        DatabaseReport report = database.ask();
        return List.of(
                new Fact(text.of("drift.version"), version),
                new Fact(text.of("drift.build"), build),
                new Fact(text.of("drift.home"), home.toString()),
                new Fact(text.of("drift.database-place"), report.place()),
                new Fact(
                        text.of("drift.java"),
                        Runtime.version() + ", " + System.getProperty("java.vendor", "") + ", "
                                + System.getProperty("java.home", "")),
                new Fact(
                        text.of("drift.system"),
                        System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + ", "
                                + System.getProperty("os.arch", "") + ", "
                                + Runtime.getRuntime().availableProcessors() + " CPU"),
                new Fact(
                        text.of("drift.memory"),
                        Screens.size(Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory()) + " / "
                                + Screens.size(Runtime.getRuntime().maxMemory())),
                new Fact(
                        text.of("drift.process"),
                        Long.toString(ProcessHandle.current().pid())));
    }

    private String free() {
        try {
            return Screens.size(Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            return "–";
        }
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
    }
}
