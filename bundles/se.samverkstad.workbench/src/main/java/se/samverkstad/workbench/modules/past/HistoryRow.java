package se.samverkstad.workbench.modules.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.workbench.audit.Sentences;
import se.samverkstad.workbench.modules.Wording;

/**
 * A line of the history.
 *
 * @param versions "Från version 1.0.0 till 1.1.0", when both are known and differ
 * @param why the reason, when nobody asked for it or it was not done
 * @param answers what the plan said to whoever decided
 * @param undo that it can be undone and until when
 */
public record HistoryRow(
        String module,
        String what,
        String when,
        String who,
        Optional<String> versions,
        boolean done,
        Optional<String> why,
        List<String> answers,
        Optional<String> undo) {
    /** @param names of the modules that are known by more than their id */
    static HistoryRow of(
            AuditEntry entry, List<HistoryEntry> journal, Map<String, String> names, Sentences sentences, Text text) {
        Optional<HistoryEntry> besides = Told.besides(entry, journal);
        Optional<Verb> verb = Told.verb(entry);
        String name = names.getOrDefault(entry.target(), entry.targetName());
        return new HistoryRow(
                entry.target(),
                verb.map(each -> what(entry, each, name, text)).orElseGet(() -> sentences.sentence(entry, names, text)),
                entry.instant().map(at -> Wording.moment(at, text)).orElse(entry.at()),
                verb.isEmpty() ? "" : who(entry, text),
                verb.flatMap(each -> versions(entry, each, text)),
                Told.done(entry),
                besides.flatMap(HistoryEntry::why).map(why -> why.in(text.locale())),
                Told.answers(entry),
                besides.flatMap(HistoryEntry::undoUntil).map(until -> text.of("back.until", text.day(until))));
    }

    private static String who(AuditEntry entry, Text text) {
        return Told.automatic(entry) ? text.of("history.by-itself") : text.of("history.by", Sentences.who(entry, text));
    }

    private static String what(AuditEntry entry, Verb verb, String name, Text text) {
        if (Told.automatic(entry) && Told.done(entry)) {
            return Told.to(entry)
                    .map(version -> text.of("history.returned", name, version))
                    .orElseGet(() -> text.of("history.returned-gone", name));
        }
        return text.of(Wording.key(Told.done(entry) ? "history." : "history.failed-", verb), name);
    }

    private static Optional<String> versions(AuditEntry entry, Verb verb, Text text) {
        Optional<String> from = Told.from(entry);
        Optional<String> to = Told.to(entry);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            return Optional.of(text.of("history.versions", from.get(), to.get()));
        }
        return verb == Verb.INSTALL ? to.map(version -> text.of("modules.version", version)) : Optional.empty();
    }
}
