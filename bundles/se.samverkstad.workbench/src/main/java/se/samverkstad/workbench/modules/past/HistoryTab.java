package se.samverkstad.workbench.modules.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.workbench.audit.Sentences;

/** The tab <i>Historik</i>. */
@Component(service = HistoryTab.class)
public final class HistoryTab {
    private static final int SHOWN = 50;
    private static final int JOURNAL = 10_000;

    private final Past past;
    private final Modules modules;
    private final Sentences sentences;

    @Activate
    public HistoryTab(@Reference Past past, @Reference Modules modules, @Reference Sentences sentences) {
        this.past = past;
        this.modules = modules;
        this.sentences = sentences;
    }

    /** A value that can be looked for. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * What is shown.
     *
     * @param open whether everything is shown
     * @param older address of what is older; empty when nothing is
     * @param newest address of the beginning; empty there
     * @param query what is looked for, for the files
     */
    public record View(
            List<HistoryRow> rows,
            List<Choice> modules,
            List<Choice> persons,
            List<Choice> kinds,
            String from,
            String until,
            boolean open,
            String older,
            String newest,
            String query) {
        /** Nothing was ever done: there is nothing to look for. */
        public boolean bare() {
            return open && rows.isEmpty() && newest.isEmpty();
        }
    }

    public View of(Request request, Text text) {
        Filter filter = Filter.of(request::parameter);
        List<Linked> found = past.entries(filter, SHOWN + 1);
        List<HistoryEntry> journal = modules.history(JOURNAL);
        Predicate<AuditEntry> nameless = past.nameless();
        Map<String, String> names = names(text);
        String here = "/moduler?flik=historik" + (filter.query().isEmpty() ? "" : "&" + filter.query());
        return new View(
                found.stream()
                        .limit(SHOWN)
                        .map(Linked::entry)
                        .map(each -> nameless.test(each) ? Told.anonymous(each, text.of("history.erased")) : each)
                        .map(each -> HistoryRow.of(each, journal, names, sentences, text))
                        .toList(),
                past.modules().stream()
                        .map(each -> choice(each, names.getOrDefault(each, each), filter.module()))
                        .toList(),
                persons(filter, text),
                java.util.Arrays.stream(Kind.values())
                        .map(each -> choice(
                                each.word(),
                                text.of("history.kind." + each.word()),
                                filter.kind().map(Kind::word)))
                        .toList(),
                filter.from().map(Object::toString).orElse(""),
                filter.until().map(Object::toString).orElse(""),
                filter.open(),
                found.size() > SHOWN
                        ? here + "&fore=" + found.get(SHOWN - 1).entry().number()
                        : "",
                filter.before().isPresent() ? here : "",
                filter.query());
    }

    private List<Choice> persons(Filter filter, Text text) {
        List<Choice> persons = new ArrayList<>();
        past.actors()
                .forEach(each -> persons.add(choice(
                        each.id(), each.name().isEmpty() ? text.of("history.someone") : each.name(), filter.person())));
        persons.add(choice(By.Way.COMMAND_LINE.name(), text.of("history.command-line"), filter.person()));
        persons.add(choice(By.Way.SYSTEM.name(), text.of("act.by-system"), filter.person()));
        return persons;
    }

    private Map<String, String> names(Text text) {
        Map<String, String> names = new HashMap<>();
        modules.offered().forEach(each -> names.put(each.module(), each.name().in(text.locale())));
        modules.installed().forEach(each -> names.put(each.module(), each.name().in(text.locale())));
        return names;
    }

    private static Choice choice(String value, String name, Optional<String> chosen) {
        return new Choice(value, name, chosen.filter(value::equals).isPresent());
    }
}
