package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * How often one may ask for pages, feeds and files: twenty times a second in the long run, and six hundred times at once.
 * Style and script are not counted, and signing in has limits of its own. Safe on any thread.
 */
@Component(service = Pace.class)
public final class Pace {
    static final int AT_ONCE = 600;
    private static final double PER_SECOND = 20;

    /** A share that nobody touched for longer than it takes to fill is as good as forgotten. */
    private static final int MOST_KNOWN = 10_000;

    private final int atOnce;
    private final LongSupplier nanos;

    private final Map<String, Share> shares = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Share> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private record Share(double left, long at) {}

    @Activate
    public Pace() {
        this(AT_ONCE, System::nanoTime);
    }

    Pace(int atOnce, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.nanos = nanos;
    }

    /** @throws Refusal 429, with when to come back, for one request more than the share holds */
    void check(Exchange exchange) {
        if (!Asker.of(exchange).map(this::taken).orElse(true)) {
            throw Refusal.tooSoon(Duration.ofSeconds(1 + (long) (atOnce / 10 / PER_SECOND)), "pace");
        }
    }

    private synchronized boolean taken(String who) {
        long now = nanos.getAsLong();
        Share before = shares.getOrDefault(who, new Share(atOnce, now));
        double left = Math.min(atOnce, before.left() + (now - before.at()) / 1e9 * PER_SECOND);
        boolean enough = left >= 1;
        shares.put(who, new Share(enough ? left - 1 : left, now));
        return enough;
    }

    synchronized int known() {
        return shares.size();
    }
}
