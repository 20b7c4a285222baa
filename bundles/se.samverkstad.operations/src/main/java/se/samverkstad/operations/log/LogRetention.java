package se.samverkstad.operations.log;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.setting.Settings;

/** How many days the log is kept: a setting, carried out by the launcher, which owns the log. */
@Component(immediate = true, service = LogRetention.class)
public final class LogRetention {
    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final String DAYS = "log.days";
    private static final int USUAL = 14;
    private static final int MOST = 400;

    private final Settings settings;
    private final AtomicReference<@Nullable IntPredicate> keeper = new AtomicReference<>();
    private volatile boolean ours = true;

    @Activate
    public LogRetention(@Reference Settings settings) {
        this.settings = settings;
    }

    /** The launcher's, found by a property because it is of a plain Java type. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            target = "(samverkstad.log.days=true)")
    void bindKeeper(IntPredicate found) {
        keeper.set(found);
        try {
            carryOut(days());
        } catch (StoreException e) {
            LOG.warn("how long the log is kept could not be read: {}", e.getMessage());
        }
    }

    void unbindKeeper(IntPredicate gone) {
        keeper.compareAndSet(gone, null);
    }

    public int days() {
        return settings.value(DAYS)
                .map(LogRetention::read)
                .orElse(OptionalInt.empty())
                .orElse(USUAL);
    }

    /** False when the installation's own {@code logback.xml} decides. */
    public boolean decides() {
        return ours;
    }

    /** A number of days that can be kept, 1 to 400. */
    public static OptionalInt read(String text) {
        if (!text.strip().matches("\\d{1,3}")) {
            return OptionalInt.empty();
        }
        int days = Integer.parseInt(text.strip());
        return days >= 1 && days <= MOST ? OptionalInt.of(days) : OptionalInt.empty();
    }

    public void save(int days, By by) {
        settings.save(Map.of(DAYS, Optional.of(Integer.toString(days))), by);
        carryOut(days);
    }

    private void carryOut(int days) {
        IntPredicate found = keeper.get();
        if (found != null) {
            ours = found.test(days);
        }
    }
}
