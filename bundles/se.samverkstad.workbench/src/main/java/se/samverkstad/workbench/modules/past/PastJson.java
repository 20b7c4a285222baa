package se.samverkstad.workbench.modules.past;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.Selection.Linked;

/** The history as programs read it, the same over REST and on the command line. */
@Component(service = PastJson.class)
public final class PastJson {
    private static final int EACH = 200;
    private static final int JOURNAL = 10_000;

    private final Past past;
    private final Modules modules;

    @Activate
    public PastJson(@Reference Past past, @Reference Modules modules) {
        this.past = past;
        this.modules = modules;
    }

    /** What was found and, as {@code before}, what to ask with for the next page. */
    record Answer(List<Linked> entries, JsonObject json) {}

    /** @param words finds {@code module person kind from until before} */
    public JsonObject json(Function<String, Optional<String>> words) {
        return answer(words).json();
    }

    Answer answer(Function<String, Optional<String>> words) {
        List<Linked> found = past.entries(filter(words), EACH + 1);
        List<HistoryEntry> journal = modules.history(JOURNAL);
        List<Linked> shown = found.subList(0, Math.min(EACH, found.size()));
        JsonArray entries = new JsonArray();
        Predicate<AuditEntry> nameless = past.nameless();
        List<Linked> named = shown.stream()
                .map(each -> nameless.test(each.entry())
                        ? new Linked(Told.anonymous(each.entry(), ""), each.previous())
                        : each)
                .toList();
        named.forEach(each -> entries.add(entry(each, journal)));
        JsonObject json = new JsonObject();
        json.add("entries", entries);
        if (found.size() > EACH) {
            json.addProperty("before", shown.get(EACH - 1).entry().number());
        }
        return new Answer(named, json);
    }

    static Filter filter(Function<String, Optional<String>> words) {
        return Filter.of(name -> words.apply(
                switch (name) {
                    case "modul" -> "module";
                    case "slag" -> "kind";
                    case "fran" -> "from";
                    case "till" -> "until";
                    case "fore" -> "before";
                    default -> name;
                }));
    }

    private static JsonObject entry(Linked linked, List<HistoryEntry> journal) {
        AuditEntry entry = linked.entry();
        JsonObject json = new JsonObject();
        json.addProperty("number", entry.number());
        json.addProperty("at", entry.at());
        json.addProperty("kind", entry.kind());
        Told.verb(entry).ifPresent(verb -> json.addProperty("verb", verb.name()));
        json.addProperty("module", entry.target());
        json.addProperty("who", entry.byName());
        json.addProperty("way", entry.way());
        Told.from(entry).ifPresent(from -> json.addProperty("from", from));
        Told.to(entry).ifPresent(to -> json.addProperty("to", to));
        json.addProperty("done", Told.done(entry));
        json.addProperty("automatic", Told.automatic(entry));
        for (String name : new String[] {"plan", "run", "why"}) {
            Told.detail(entry, name).ifPresent(value -> json.addProperty(name, value));
        }
        JsonArray answers = new JsonArray();
        Told.answers(entry).forEach(answers::add);
        json.add("answers", answers);
        Optional<HistoryEntry> besides = Told.besides(entry, journal);
        besides.flatMap(HistoryEntry::why).ifPresent(why -> {
            JsonObject both = new JsonObject();
            both.addProperty("sv", why.sv());
            both.addProperty("en", why.en());
            json.add("because", both);
        });
        besides.flatMap(HistoryEntry::undoUntil).ifPresent(until -> json.addProperty("undoUntil", until.toString()));
        json.addProperty("previous", linked.previous());
        json.addProperty("hash", entry.hash());
        return json;
    }

    /** A line for the terminal. */
    static String line(AuditEntry entry, String at, String who, String how) {
        return "%s  %-20s %-16s %-10s %-10s %s%s"
                .formatted(
                        at,
                        Told.verb(entry)
                                .map(verb -> verb.name().toLowerCase(Locale.ROOT))
                                .orElse(entry.kind()),
                        entry.target(),
                        Told.from(entry).orElse("-"),
                        Told.to(entry).orElse("-"),
                        who,
                        how);
    }
}
