package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.KeptVersions;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.WayBack;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.repository.Repositories;

/** Tells the ways back, for pages and the command line. Safe on any thread. */
final class Backward {
    private final WaysBack ways;
    private final Journal journal;
    private final KeptVersions keptVersions;
    private final AfterCheck afterCheck;
    private final Clock clock;

    Backward(WaysBack ways, Journal journal, KeptVersions keptVersions, AfterCheck afterCheck, Clock clock) {
        this.ways = ways;
        this.journal = journal;
        this.keptVersions = keptVersions;
        this.afterCheck = afterCheck;
        this.clock = clock;
    }

    WayBack of(String module, Profile current) {
        return guarded(() -> {
            Optional<Journal.Latest> latest =
                    Optional.ofNullable(journal.latest().get(module));
            return new WayBack(
                    open(module, current)
                            .map(way -> new WayBack.Undo(
                                    way.change().run(),
                                    way.change().act().verb(),
                                    way.change().at(),
                                    way.to(),
                                    way.until())),
                    kept(module, current),
                    afterCheck.until(module),
                    latest.filter(Journal.Latest::automatic)
                            .map(change -> new WayBack.Return(
                                    change.at(),
                                    Optional.ofNullable(change.act().to()),
                                    change.because().orElseGet(() -> say("aftercheck.failed")))));
        });
    }

    /** The same entries; the latest of each module says until when it can be undone. */
    List<HistoryEntry> marked(List<HistoryEntry> entries, Profile current) {
        Set<String> seen = new HashSet<>();
        List<HistoryEntry> marked = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            Optional<WaysBack.Way> way = entry.done() && seen.add(entry.module())
                    ? guarded(() -> open(entry.module(), current))
                    : Optional.empty();
            marked.add(way.map(found -> entry.undoable(found.until())).orElse(entry));
        }
        return marked;
    }

    private Optional<WaysBack.Way> open(String module, Profile current) throws IOException {
        Instant now = clock.instant();
        return ways.of(module, current, now).filter(way -> way.open(now));
    }

    private List<String> kept(String module, Profile current) throws IOException {
        Optional<Entry> present = current.installed(module);
        if (present.isEmpty()) {
            return List.of();
        }
        return keptVersions.glance(module).stream()
                .map(Feature::version)
                .filter(version -> Repositories.compare(version, present.get().version()) < 0)
                .toList();
    }

    private interface Reading<R> {
        R read() throws IOException;
    }

    private static <R> R guarded(Reading<R> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        }
    }
}
