package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * How many requests of one {@link Asker} are answered at the same time: half of the server's threads, so that whoever sends
 * or fetches slowly on many connections leaves the other half to everyone else. A stream of events holds no thread and takes
 * no place. Safe on any thread.
 */
@Component(service = InFlight.class)
public final class InFlight {
    static final int MOST = 100;

    private final int most;
    private final Map<String, Integer> places = new HashMap<>();

    /** One place; whoever took it closes it when the answer is written. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    @Activate
    public InFlight() {
        this(MOST);
    }

    InFlight(int most) {
        this.most = most;
    }

    /** @throws Refusal 429, with when to come back, for one request more than there are places */
    Place enter(Exchange exchange) {
        Optional<String> asker = Asker.of(exchange);
        if (asker.isEmpty()) {
            return () -> {};
        }
        String who = asker.get();
        if (!taken(who)) {
            throw Refusal.tooSoon(Duration.ofSeconds(5), "pace");
        }
        return () -> left(who);
    }

    private synchronized boolean taken(String who) {
        int now = places.getOrDefault(who, 0);
        if (now < most) {
            places.put(who, now + 1);
        }
        return now < most;
    }

    private synchronized void left(String who) {
        places.computeIfPresent(who, (key, now) -> now > 1 ? now - 1 : null);
    }

    synchronized int askers() {
        return places.size();
    }
}
