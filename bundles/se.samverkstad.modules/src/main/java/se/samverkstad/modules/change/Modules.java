package se.samverkstad.modules.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

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

    /** What carrying it out takes on the disk, and what there is now. */
    Space space(Plan plan);

    /** What a module that runs says would wait while it is away; whole sentences, two at most. Takes a second at most. */
    List<String> waiting(String module, Locale language);

    /** A plan made since the start, while its base still holds or after. */
    Optional<Plan> plan(String hash);

    /**
     * Starts to apply a plan and returns at once.
     *
     * @param by on the record with every module that changes, and with how it ended
     * @throws ModuleRefusal with code {@code STALE} when the state has moved, {@code BUSY} when another runs
     */
    Run apply(String hash, By by);

    /**
     * Carries that plan out at that moment, once, also when the server is restarted until then. One at a time.
     *
     * @param by on the record with that it was planned, and then with each module that changes
     * @throws ModuleRefusal {@code STALE} or {@code UNKNOWN} for a plan that does not hold, {@code NOT_APPLICABLE} when
     *     another is planned, or when that moment has passed or is more than 30 days ahead
     */
    Scheduled schedule(String hash, Instant at, By by);

    /** What is planned for later or, until it is put aside, how it went. */
    Optional<Scheduled> scheduled();

    /** Calls what is planned off, or puts aside how it went; false when it goes on now or there is no such. */
    boolean callOff(String scheduled, By by);

    /** What has changed since that plan was made; empty while it holds, and for a plan that nobody knows. */
    Optional<Moved> moved(String hash);

    /** The run that carried that plan out, if one did. */
    Optional<String> carriedOut(String hash);

    /** One since the start, or of before it as the journal tells it. */
    Optional<Run> run(String id);

    /** Why core runs alone since the start; empty when the modules were started. */
    Optional<SafeMode> safeMode();

    /**
     * Ends the run without effect when it has not come to the switch. What it waits for at that moment is waited for.
     *
     * @return whether it will end so; false when it is too late or there is no such run
     */
    boolean cancel(String run, By by);

    /** The run that goes on now. */
    Optional<Run> running();

    /** Where the module can go back to; {@link WayBack#NONE} for one that was never here. */
    WayBack wayBack(String module);

    /** How long a change can be undone. */
    Duration undoWindow();

    /**
     * What each module keeps that is or was installed here; the data of removed ones are still there.
     *
     * @throws ModuleRefusal {@code DAMAGED} when one's description cannot be read, so that nobody can know all of it
     */
    List<KeptData> kept();

    /**
     * Erases what a removed module has kept, while no other change runs, and forgets the module when nothing is left. Waits
     * for the end.
     *
     * @param erase told to erase; answers whether nothing of the module is left
     * @throws ModuleRefusal {@code NOT_APPLICABLE} when it is not removed, {@code BUSY} when another change runs; nothing was
     *     erased
     */
    void purge(String module, By by, BooleanSupplier erase);

    /** Takes a person who was erased out of the history; what they did stays. */
    void forget(UUID person);

    /** Who did what, newest first, at most that many. */
    List<HistoryEntry> history(int limit);
}
