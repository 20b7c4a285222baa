package se.samverkstad.modules.engine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.profile.ProfileStore;

/**
 * How the latest change of a module is undone. Nothing is kept for it: the journal names the profile before each change,
 * that profile tells how the module stood, and the store has what it ran. So a way back is there after any crash, and it
 * is never another module's.
 */
final class WaysBack {
    private static final Set<Verb> UNDOABLE =
            EnumSet.of(Verb.INSTALL, Verb.UPDATE, Verb.DOWNGRADE, Verb.PAUSE, Verb.ENABLE, Verb.REMOVE, Verb.UNDO);

    private final Journal journal;
    private final ProfileStore profiles;
    private final Duration window;

    WaysBack(Journal journal, ProfileStore profiles, Duration window) {
        this.journal = journal;
        this.profiles = profiles;
        this.window = window;
    }

    /**
     * A change that has a way back, within the window or after it.
     *
     * @param target the entry that undoing it puts in the profile
     */
    record Way(Journal.Latest change, Entry target, Instant until) {
        boolean open(Instant now) {
            return now.isBefore(until);
        }

        /** The version it leads to, when the module is there then. */
        Optional<String> to() {
            return target.standing() == Standing.REMOVED ? Optional.empty() : Optional.of(target.version());
        }
    }

    Duration window() {
        return window;
    }

    /**
     * The way back of a module, while the module still is what its latest change led to.
     *
     * @param since what the entry is marked with
     */
    Optional<Way> of(String module, Profile current, Instant since) throws IOException {
        Journal.Latest latest = journal.latest().get(module);
        return latest == null ? Optional.empty() : of(latest, current, since);
    }

    /** The same, of a change that was read from the journal. */
    Optional<Way> of(Journal.Latest latest, Profile current, Instant since) throws IOException {
        String module = latest.act().module();
        Optional<Entry> present = current.entry(module);
        // What the installation took back by itself did not work: it does not come again by a way back.
        if (latest.base().isEmpty()
                || latest.automatic()
                || !UNDOABLE.contains(latest.act().verb())
                || present.isEmpty()) {
            return Optional.empty();
        }
        Optional<Profile> before = profiles.find(latest.base().get());
        Optional<Profile> after = profiles.find(latest.result());
        if (before.isEmpty() || after.isEmpty() || !after.get().entry(module).equals(present)) {
            return Optional.empty();
        }
        Entry target = target(before.get().installed(module), present.get(), since.toString());
        return target.standing() == present.get().standing()
                        && target.feature().equals(present.get().feature())
                ? Optional.empty() // such as a module that was started once more: there is nothing to take back
                : Optional.of(new Way(latest, target, latest.at().plus(window)));
    }

    /** Whether no earlier version of it can come back, so that its tables may lose what only such a one reads. */
    boolean none(Entry entry, Profile current, Instant now) throws IOException {
        return of(entry.module(), current, now)
                .filter(way -> way.open(now) && way.target().standing() != Standing.REMOVED)
                .isEmpty();
    }

    /** One that was not there before goes as a removed one does: what it has stored is described and kept. */
    private static Entry target(Optional<Entry> before, Entry present, String since) {
        return before.map(entry -> new Entry(entry.module(), entry.version(), entry.feature(), entry.standing(), since))
                .orElseGet(() ->
                        new Entry(present.module(), present.version(), present.feature(), Standing.REMOVED, since));
    }
}
