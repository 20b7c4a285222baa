package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.profile.Profile;

/**
 * The plans that were made. The latest are held whole, with the archives that were looked through; all are kept for thirty
 * days as the wishes behind them, and planned anew when they are asked for. Safe on any thread.
 */
final class Plans {
    private static final int HELD = 8; // each holds its archives
    private static final long MOST_BYTES =
            64L << 20; // of all but the latest, which is planned anew when it is asked for

    private final Map<String, Draft> held = Collections.synchronizedMap(new LinkedHashMap<>());
    private final PlanFiles files;
    private final Planner planner;
    private final Room room;
    private final Supplier<Profile> now;
    private final Clock clock;

    Plans(PlanFiles files, Planner planner, Room room, Supplier<Profile> now, Clock clock) {
        this.files = files;
        this.planner = planner;
        this.room = room;
        this.now = now;
        this.clock = clock;
    }

    /** @throws ModuleRefusal with the first reason why it cannot be done */
    Draft make(List<Change> changes) {
        Instant at = clock.instant();
        Draft draft = planner.draft(now.get(), changes, at);
        room.require(draft.plan());
        hold(draft);
        files.save(draft.plan().hash(), changes, at, draft.plan().base());
        return draft;
    }

    /** One that nobody is shown beforehand, so that it is not kept. */
    Draft unseen(Change change) {
        return planner.draft(now.get(), List.of(change), clock.instant());
    }

    /** @throws ModuleRefusal {@code STALE} when what it was made from has changed */
    Optional<Draft> find(String hash) {
        return Optional.ofNullable(held.get(hash)).or(() -> again(hash));
    }

    /** @throws ModuleRefusal {@code UNKNOWN} when there is none, {@code STALE} when what it was made from has changed */
    Draft require(String hash) {
        return find(hash)
                .orElseThrow(() ->
                        refuse(Code.UNKNOWN, "apply.unknown", hash.substring(0, Math.min(12, hash.length()))));
    }

    /** It was carried out: nobody applies it a second time. */
    void forget(String hash) throws IOException {
        held.remove(hash);
        files.delete(hash);
    }

    /**
     * From now on it is kept for thirty days more.
     *
     * @throws ModuleRefusal as {@link #require}
     */
    Draft keep(String hash) {
        Draft draft = require(hash);
        if (!draft.plan().base().equals(now.get().hash())) {
            throw refuse(Code.STALE, "apply.stale");
        }
        files.load(hash).ifPresent(saved -> files.save(hash, saved.changes(), saved.at(), base(saved)));
        return draft;
    }

    private String base(PlanFiles.Saved saved) {
        return saved.base().orElseGet(() -> now.get().hash());
    }

    private Optional<Draft> again(String hash) {
        return files.load(hash).map(saved -> {
            if (saved.base().filter(base -> !base.equals(now.get().hash())).isPresent()) {
                throw refuse(Code.STALE, "apply.stale");
            }
            Draft draft = planner.draft(now.get(), saved.changes(), saved.at());
            if (!draft.plan().hash().equals(hash)) {
                throw refuse(Code.STALE, "apply.stale");
            }
            return draft;
        });
    }

    private long bytes() {
        return held.values().stream()
                .flatMap(each -> each.plan().steps().stream())
                .mapToLong(Plan.Step::bytes)
                .sum();
    }

    private void hold(Draft draft) {
        synchronized (held) {
            held.put(draft.plan().hash(), draft);
            Iterator<Draft> oldest = held.values().iterator();
            while (held.size() > HELD || held.size() > 1 && bytes() > MOST_BYTES) {
                oldest.next();
                oldest.remove();
            }
        }
    }
}
