package se.samverkstad.workbench.modules.past;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.Directory;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.Selection;
import se.samverkstad.people.audit.Selection.Actor;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.workbench.audit.Export;
import se.samverkstad.workbench.shell.Screens;

/**
 * What was done with modules, out of the record and out of nothing else: whatever has a sentence of its own in the area
 * {@code module}, and what became of data that modules have kept. Reading of kept rows is a matter of those who review.
 */
@Component(service = Past.class)
public final class Past {
    private static final String ACT = "act.";
    private static final List<String> DATA = List.of(
            "data.exported",
            "data.export-whole",
            "data.purge-planned",
            "data.purge-cancelled",
            "data.purge-begun",
            "data.purged",
            "data.purged-again");
    private static final int CHUNK = 1_000;
    private static final int MOST = 100_000;

    private final AuditRecord record;
    private final AuditLog log;
    private final Supplier<Set<String>> persons;
    private final List<String> kinds;

    @Activate
    public Past(
            @Reference AuditRecord record,
            @Reference AuditLog log,
            @Reference Screens screens,
            @Reference Directory directory) {
        this(
                record,
                log,
                screens,
                () -> directory.members().stream()
                        .map(member -> member.person().id().toString())
                        .collect(Collectors.toSet()));
    }

    /** @param persons keys of those who are not erased */
    public Past(AuditRecord record, AuditLog log, Screens screens, Supplier<Set<String>> persons) {
        this.persons = persons;
        this.record = record;
        this.log = log;
        // Each act has its sentence, which a test sees to; so none is forgotten here.
        kinds = Stream.concat(
                        screens.text(Locale.forLanguageTag("sv")).keys().stream()
                                .filter(key -> key.startsWith(ACT + "module."))
                                .map(key -> key.substring(ACT.length())),
                        DATA.stream())
                .sorted()
                .toList();
    }

    /** Newest first; as they are in the record, so that whoever shows them leaves out the names of {@link #nameless}. */
    List<Linked> entries(Filter filter, int limit) {
        return record.selected(filter.selection(kinds, limit));
    }

    List<Actor> actors() {
        Set<String> there = persons.get();
        return record.actors(kinds).stream()
                .filter(each -> there.contains(each.id()))
                .toList();
    }

    /** Tells which entries someone is behind who was erased since; the record keeps the name, the history does not say it. */
    Predicate<AuditEntry> nameless() {
        Set<String> there = persons.get();
        return entry -> !entry.byId().isEmpty() && !there.contains(entry.byId());
    }

    List<String> modules() {
        return record.targets(
                kinds.stream().filter(kind -> Kind.of(kind) != Kind.SOURCES).toList());
    }

    /**
     * The lines of an export, newest first, without line ends; on the record before it is made.
     *
     * @return whether there were more than one export holds
     */
    boolean export(Export.Form form, Filter filter, By by, Consumer<String> lines) {
        log.append(Act.of("audit.exported", by, "modules")
                .with("form", form.name().toLowerCase(Locale.ROOT))
                .with("filter", filter.query()));
        Export.heading(form).ifPresent(lines);
        Selection next = filter.selection(kinds, CHUNK);
        for (int written = 0; written < MOST; written += CHUNK) {
            List<Linked> some = record.selected(next);
            some.forEach(each -> lines.accept(Export.extracted(form, each.entry(), each.previous())));
            if (some.size() < CHUNK) {
                return false;
            }
            next = next.before(some.get(some.size() - 1).entry().number());
        }
        return true;
    }
}
