package se.samverkstad.modules.change;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The installed set and the ways to change it. Safe on any thread; changes run one at a time. */
@ProviderType
public interface Modules {
    /** Installed and paused modules, by name. */
    List<InstalledModule> installed();

    /** The newest version of each module that a repository offers, installed or not. */
    List<OfferedModule> offered();

    /**
     * Plans without touching anything.
     *
     * @throws ModuleRefusal with the first reason, named, when it cannot be done
     */
    Plan plan(List<Change> changes);

    /** A plan made since the start, while its base still holds or after. */
    Optional<Plan> plan(String hash);

    /**
     * Starts to apply a plan and returns at once.
     *
     * @param who the person, for the record
     * @throws ModuleRefusal with code {@code STALE} when the state has moved, {@code BUSY} when another runs
     */
    Run apply(String hash, String who);

    Optional<Run> run(String id);

    /** Who did what, newest first, at most that many. */
    List<HistoryEntry> history(int limit);
}
