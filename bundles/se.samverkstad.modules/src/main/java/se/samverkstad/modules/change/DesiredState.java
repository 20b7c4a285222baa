package se.samverkstad.modules.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Version;
import se.samverkstad.modules.change.InstalledModule.State;

/**
 * The whole set of modules as someone wants it. What is installed and not named here is to be removed: there is one list,
 * and it says all.
 *
 * @param modules by id
 */
public record DesiredState(Map<String, Wanted> modules) {
    /**
     * How one module is wanted.
     *
     * @param version empty: the one that is installed stays, and what is not installed comes in its newest version
     */
    public record Wanted(Optional<String> version, boolean paused) {}

    public DesiredState {
        modules = java.util.Collections.unmodifiableMap(new TreeMap<>(modules));
    }

    /** What is installed now, each with its version. */
    public static DesiredState of(List<InstalledModule> installed) {
        Map<String, Wanted> modules = new TreeMap<>();
        installed.forEach(each ->
                modules.put(each.module(), new Wanted(Optional.of(each.version()), each.state() == State.PAUSED)));
        return new DesiredState(modules);
    }

    /** The changes that lead from what is installed to this, those that come first and those that leave last. */
    public List<Change> changes(List<InstalledModule> installed) {
        Map<String, InstalledModule> present = new TreeMap<>();
        installed.forEach(each -> present.put(each.module(), each));
        List<Change> changes = new ArrayList<>();
        modules.forEach((id, wanted) -> changes.addAll(changes(id, wanted, Optional.ofNullable(present.get(id)))));
        present.keySet().stream()
                .filter(id -> !modules.containsKey(id))
                .map(id -> Change.of(Verb.REMOVE, id))
                .forEach(changes::add);
        return changes;
    }

    private static List<Change> changes(String id, Wanted wanted, Optional<InstalledModule> present) {
        List<Change> changes = new ArrayList<>();
        if (present.isEmpty()) {
            changes.add(new Change(Verb.INSTALL, id, wanted.version()));
        } else if (wanted.version().isPresent()
                && !wanted.version().get().equals(present.get().version())) {
            boolean older = older(wanted.version().get(), present.get().version());
            changes.add(new Change(older ? Verb.DOWNGRADE : Verb.UPDATE, id, wanted.version()));
        }
        boolean paused = present.isPresent() && present.get().state() == State.PAUSED;
        if (paused != wanted.paused()) {
            changes.add(Change.of(wanted.paused() ? Verb.PAUSE : Verb.ENABLE, id));
        }
        return changes;
    }

    /** What is no version is asked for as it stands, so that the refusal names it. */
    private static boolean older(String wanted, String present) {
        try {
            return new Version(wanted).compareTo(new Version(present)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
