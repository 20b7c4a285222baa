package se.samverkstad.workbench.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.Chain;
import se.samverkstad.people.audit.Selection;
import se.samverkstad.people.audit.Selection.Actor;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.people.audit.Verdict;

/** A record of what a journal tells, in which every plan said the same two things. */
public record SampleRecord(List<HistoryEntry> past) implements AuditRecord, AuditLog {
    @Override
    public List<Linked> selected(Selection selection) {
        List<Linked> found = new ArrayList<>();
        for (int i = 0; i < past.size() && found.size() < selection.limit(); i++) {
            AuditEntry entry = entry(past.size() - i, past.get(i));
            boolean wanted = selection.kinds().contains(entry.kind())
                    && selection
                            .target()
                            .filter(each -> !each.equals(entry.target()))
                            .isEmpty();
            if (wanted) {
                found.add(new Linked(entry, Chain.BEGINNING));
            }
        }
        return found;
    }

    private static AuditEntry entry(long number, HistoryEntry act) {
        String kind = act.done() ? "module." + past(act.verb()) : "module.not-changed";
        return new AuditEntry(
                number,
                act.at().toString(),
                kind,
                "karin",
                act.who(),
                "BROWSER",
                act.module(),
                "from=%s\nsaid-1=Avbrott för övriga: Inget\nsaid-2=De andra delarna fortsätter.\nto=%s\nverb=%s\n"
                        .formatted(
                                act.from().orElse(""),
                                act.to().orElse(""),
                                act.done() ? "" : act.verb().name()),
                "hash");
    }

    private static String past(Verb verb) {
        return switch (verb) {
            case PAUSE -> "paused";
            case UPDATE -> "updated";
            case REMOVE -> "removed";
            default -> "installed";
        };
    }

    @Override
    public List<Actor> actors(List<String> kinds) {
        return List.of(new Actor("karin", "Karin Ekdahl"));
    }

    @Override
    public List<String> targets(List<String> kinds) {
        return past.stream().map(HistoryEntry::module).distinct().toList();
    }

    @Override
    public List<AuditEntry> entries(Query query) {
        return List.of();
    }

    @Override
    public Optional<AuditEntry> numbered(long number) {
        return Optional.empty();
    }

    @Override
    public List<AuditEntry> after(long number, int limit) {
        return List.of();
    }

    @Override
    public Optional<AuditEntry> latest(String kind) {
        return Optional.empty();
    }

    @Override
    public Verdict verify() {
        return new Verdict(0, Chain.BEGINNING, Optional.empty());
    }

    @Override
    public Verdict verify(long after, String hash) {
        return verify();
    }

    @Override
    public void append(Act act) {
        // Nothing is kept.
    }

    @Override
    public void count(Act act) {
        // Nothing is kept.
    }
}
