package se.samverkstad.people.use;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How many persons and units use each view of a module in a month. Views are counted, never what is looked at in them, and
 * only signed-in persons: to count guests without an account they would have to be followed. Safe on any thread.
 */
@ProviderType
public interface ViewUse {
    /** The whole module, in place of one of its views. */
    String ALL = "";

    /**
     * Someone was shown a view. Returns at once; it is written within a minute, and a crash loses what was not.
     *
     * @param view the pattern of its address, without what stands in for the placeholders
     */
    void seen(String module, String view, UUID person);

    /** The use in the month before this one or, when there was none, in this one. Empty when nobody has used it. */
    Optional<Use> of(String module, String view);

    /** Since when there is a count; empty before anything was counted. */
    Optional<Instant> since();

    /**
     * How many used a view.
     *
     * @param over whether the month is over
     * @param people who used it, as good as exact below a hundred and to some per cent above
     * @param units to which they belong
     */
    record Use(YearMonth month, boolean over, int people, int units) {}
}
