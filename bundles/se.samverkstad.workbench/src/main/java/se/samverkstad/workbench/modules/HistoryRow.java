package se.samverkstad.workbench.modules;

import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Verb;

/**
 * A line of the history.
 *
 * @param versions "Från version 1.0.0 till 1.1.0", when both are known and differ
 */
public record HistoryRow(String what, String when, String who, Optional<String> versions, boolean done) {
    /** @param names of the modules that are known by more than their id */
    static HistoryRow of(HistoryEntry entry, Map<String, String> names, Text text) {
        String name = names.getOrDefault(entry.module(), entry.module());
        String key = Wording.key(entry.done() ? "history." : "history.failed-", entry.verb());
        return new HistoryRow(
                text.of(key, name),
                Wording.moment(entry.at(), text),
                text.of("history.by", entry.who()),
                versions(entry, text),
                entry.done());
    }

    private static Optional<String> versions(HistoryEntry entry, Text text) {
        if (entry.verb() == Verb.UPDATE
                && entry.from().isPresent()
                && entry.to().isPresent()) {
            return Optional.of(
                    text.of("history.versions", entry.from().get(), entry.to().get()));
        }
        return entry.verb() == Verb.INSTALL ? entry.to().map(to -> text.of("modules.version", to)) : Optional.empty();
    }
}
