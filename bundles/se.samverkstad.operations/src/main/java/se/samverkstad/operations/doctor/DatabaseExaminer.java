package se.samverkstad.operations.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.status.DatabaseExamination;
import se.samverkstad.store.status.DatabaseReport;
import se.samverkstad.store.status.DatabaseSetting;
import se.samverkstad.store.status.DatabaseStatus;

/** The database: whether it answers, and what a borrowed connection says of its settings. */
@Component(service = Examiner.class)
public final class DatabaseExaminer implements Examiner {
    private final DatabaseStatus status;
    private final DatabaseExamination examination;

    @Activate
    public DatabaseExaminer(@Reference DatabaseStatus status, @Reference DatabaseExamination examination) {
        this.status = status;
        this.examination = examination;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Finding> examine() {
        DatabaseReport report = status.ask();
        String kind = report.kind().equals("sqlite") ? "SQLite" : "PostgreSQL";
        if (!report.answers()) {
            return List.of(Findings.critical("database", "database.silent", kind, report.place(), report.problem()));
        }
        List<Finding> findings = new ArrayList<>();
        List<DatabaseSetting> settings = examination.settings();
        settings.stream()
                .filter(setting -> !setting.right())
                .map(DatabaseExaminer::wrong)
                .forEach(findings::add);
        if (findings.isEmpty()) {
            String seen = settings.stream()
                    .map(setting -> setting.name() + "=" + setting.is())
                    .collect(Collectors.joining(", "));
            findings.add(Findings.ok("database", "database.fine", kind, report.version(), report.place(), seen));
        }
        return findings;
    }

    private static Finding wrong(DatabaseSetting setting) {
        return switch (setting.name()) {
            case "clock" ->
                Findings.warning("database", "database.clock", Math.abs(Long.parseLong(setting.is())) / 1000);
            case "max_connections" ->
                Findings.warning(
                        "database",
                        "database.connections",
                        setting.is(),
                        setting.wanted().replaceAll("\\D", ""));
            default -> Findings.critical("database", "database.wrong", setting.name(), setting.is(), setting.wanted());
        };
    }
}
