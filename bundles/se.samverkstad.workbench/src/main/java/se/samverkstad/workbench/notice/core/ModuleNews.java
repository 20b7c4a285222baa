package se.samverkstad.workbench.notice.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Label;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.notice.NoticeRows;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/**
 * Tells of changes of modules as the record has them, each once: how far it has been told is kept, so nothing is missed when
 * the process dies between a change and the telling, and what is told twice changes nothing. Used on one thread.
 */
@Component(service = ModuleNews.class)
public final class ModuleNews {
    private static final String SOURCE = "modules";
    private static final String HISTORY = "/moduler?flik=historik";
    private static final int SOME = 200;
    private static final Set<String> TOLD = Set.of(
            "module.installed",
            "module.updated",
            "module.downgraded",
            "module.undone",
            "module.removed",
            "module.paused",
            "module.enabled");

    private final AuditRecord record;
    private final NoticeRows rows;
    private final Notices notices;
    private final Modules modules;
    private final Screens screens;

    @Activate
    public ModuleNews(
            @Reference AuditRecord record,
            @Reference NoticeRows rows,
            @Reference Notices notices,
            @Reference Modules modules,
            @Reference Screens screens) {
        this.record = record;
        this.rows = rows;
        this.notices = notices;
        this.modules = modules;
        this.screens = screens;
    }

    /** Tells what is new; the first time, nothing of what was before. */
    void tell() {
        Optional<Long> told = rows.told(SOURCE);
        if (told.isEmpty()) {
            rows.tell(SOURCE, latest());
            return;
        }
        long from = told.get();
        List<AuditEntry> some = record.after(from, SOME);
        while (!some.isEmpty()) {
            some.forEach(this::tell);
            from = some.get(some.size() - 1).number();
            rows.tell(SOURCE, from);
            some = record.after(from, SOME);
        }
    }

    private long latest() {
        return record.entries(AuditRecord.Query.newest(1)).stream()
                .mapToLong(AuditEntry::number)
                .findFirst()
                .orElse(0);
    }

    private void tell(AuditEntry entry) {
        boolean cut = entry.detail("why").equals("CUT_OFF");
        if (entry.kind().equals("module.not-changed") && cut) {
            send(entry, ModulesStopped.ID, Audience.whoMay(Manage.PERMISSION), "cut-off");
        } else if (TOLD.contains(entry.kind())) {
            boolean itself = entry.way().equals(By.Way.SYSTEM.name())
                    && !entry.detail("why").isEmpty()
                    && !cut;
            Audience all = Audience.whoMay(Manage.PERMISSION);
            send(
                    entry,
                    itself ? ModulesStopped.ID : ModulesChanged.ID,
                    cut ? all : known(entry.byId()).map(all::except).orElse(all),
                    key(entry, itself));
        }
    }

    private static String key(AuditEntry entry, boolean itself) {
        if (itself && entry.kind().equals("module.undone")) {
            return entry.detail(Act.TO).isEmpty() ? "gone" : "returned";
        }
        return entry.kind().substring("module.".length());
    }

    private void send(AuditEntry entry, String kind, Audience to, String key) {
        Label name = names().getOrDefault(entry.target(), new Label(entry.targetName(), entry.targetName()));
        BiFunction<Locale, String, String> say = (locale, called) -> {
            Text text = screens.text(locale);
            return text.of("notices.module." + key, called, entry.detail(Act.TO));
        };
        notices.send(new Notice(
                kind,
                to,
                say.apply(Languages.SWEDISH, name.sv()),
                say.apply(Languages.ENGLISH, name.en()),
                HISTORY,
                Long.toString(entry.number())));
    }

    private Map<String, Label> names() {
        return modules.installed().stream()
                .collect(Collectors.toMap(InstalledModule::module, InstalledModule::name, (one, other) -> one));
    }

    private static Optional<String> known(String person) {
        try {
            return Optional.of(UUID.fromString(person).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
