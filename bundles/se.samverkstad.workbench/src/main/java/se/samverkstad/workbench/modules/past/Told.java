package se.samverkstad.workbench.modules.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.people.audit.AuditEntry;

/** What an entry of the record tells of a change of a module. */
final class Told {
    private static final Map<String, Verb> VERBS = Map.of(
            "module.installed", Verb.INSTALL,
            "module.updated", Verb.UPDATE,
            "module.paused", Verb.PAUSE,
            "module.enabled", Verb.ENABLE,
            "module.removed", Verb.REMOVE,
            "module.downgraded", Verb.DOWNGRADE,
            "module.undone", Verb.UNDO,
            "module.purged", Verb.PURGE);

    private Told() {}

    /** What was done or, when it was not, was to be done; empty for what is no change of a module. */
    static Optional<Verb> verb(AuditEntry entry) {
        if (done(entry)) {
            return Optional.ofNullable(VERBS.get(entry.kind()));
        }
        String word = entry.detail("verb").toUpperCase(Locale.ROOT);
        return Stream.of(Verb.values()).filter(verb -> verb.name().equals(word)).findFirst();
    }

    static boolean done(AuditEntry entry) {
        return !entry.kind().equals("module.not-changed");
    }

    /** Nobody asked for it: the after-check took it back. */
    static boolean automatic(AuditEntry entry) {
        return entry.way().equals(By.Way.SYSTEM.name())
                && verb(entry).filter(verb -> verb == Verb.UNDO).isPresent();
    }

    static Optional<String> detail(AuditEntry entry, String name) {
        return Optional.of(entry.detail(name)).filter(each -> !each.isEmpty());
    }

    static Optional<String> from(AuditEntry entry) {
        return detail(entry, Act.FROM);
    }

    static Optional<String> to(AuditEntry entry) {
        return detail(entry, Act.TO);
    }

    /** What the plan said to whoever decided, in its order. */
    static List<String> answers(AuditEntry entry) {
        List<String> answers = new ArrayList<>();
        for (int i = 1; ; i++) {
            Optional<String> answer = detail(entry, "said-" + i);
            if (answer.isEmpty()) {
                return answers;
            }
            answers.add(answer.get());
        }
    }

    /** The same without the name of who did it, for the eyes: its hash holds no more. */
    static AuditEntry anonymous(AuditEntry entry, String someone) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.kind(),
                "",
                someone,
                entry.way(),
                entry.target(),
                entry.detail(),
                entry.hash());
    }

    /** What the journal knows besides: the reason in words, and whether it can be undone. */
    static Optional<HistoryEntry> besides(AuditEntry entry, List<HistoryEntry> journal) {
        Optional<String> run = detail(entry, "run");
        return journal.stream()
                .filter(each -> each.run().isPresent() && each.run().equals(run))
                .filter(each -> each.module().equals(entry.target()))
                .findFirst();
    }
}
