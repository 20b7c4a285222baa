package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Moved.Difference;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.table.Label;

/** Tells the profile that a plan was made on from the one of now. Reads files that never change; safe on any thread. */
final class Movement {
    private static final Logger LOG = LoggerFactory.getLogger(Movement.class);

    private final PlanFiles plans;
    private final ProfileStore profiles;
    private final Supplier<Profile> now;
    private final Function<Entry, Label> names;

    Movement(PlanFiles plans, ProfileStore profiles, Supplier<Profile> now, Function<Entry, Label> names) {
        this.plans = plans;
        this.profiles = profiles;
        this.now = now;
        this.names = names;
    }

    /** Empty while the plan's base holds, and when nobody knows what it was. */
    Optional<Moved> since(String hash) {
        return plans.load(hash)
                .flatMap(saved -> base(saved)
                        .filter(base -> !base.hash().equals(now.get().hash()))
                        .map(base -> new Moved(saved.changes(), between(base, now.get()))));
    }

    private Optional<Profile> base(PlanFiles.Saved saved) {
        try {
            return saved.base().isPresent() ? profiles.find(saved.base().get()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the profile {} cannot be read: {}", saved.base(), e.toString());
            return Optional.empty();
        }
    }

    private List<Difference> between(Profile before, Profile after) {
        Set<String> ids = new TreeSet<>(before.entries().keySet());
        ids.addAll(after.entries().keySet());
        List<Difference> differences = new ArrayList<>();
        for (String id : ids) {
            Optional<Entry> was = before.installed(id);
            Optional<Entry> is = after.installed(id);
            if (was.isPresent() || is.isPresent()) {
                sentence(was, is).ifPresent(each -> differences.add(new Difference(id, each)));
            }
        }
        return differences;
    }

    private Optional<Label> sentence(Optional<Entry> was, Optional<Entry> is) {
        if (was.isEmpty()) {
            return is.map(each -> say("moved.came", names.apply(each), each.version()));
        }
        Label name = names.apply(was.get());
        if (is.isEmpty()) {
            return Optional.of(say("moved.went", name));
        }
        if (!was.get().version().equals(is.get().version())) {
            return Optional.of(say(
                    "moved.other-version", name, was.get().version(), is.get().version()));
        }
        if (was.get().standing() != is.get().standing()) {
            return Optional.of(say(is.get().standing() == Standing.PAUSED ? "moved.paused" : "moved.enabled", name));
        }
        return was.get().equals(is.get()) ? Optional.empty() : Optional.of(say("moved.again", name));
    }
}
