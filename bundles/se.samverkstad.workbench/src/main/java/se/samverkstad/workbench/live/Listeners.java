package se.samverkstad.workbench.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The open pages that listen: so many in all, and so many of one session. */
@Component(service = Listeners.class)
public final class Listeners {
    private static final int MOST = 2_000;
    private static final int MOST_OF_ONE = 12;

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    @Activate
    public Listeners() {
        // Begins with none.
    }

    /** False when there is no room. */
    boolean add(Listener listener) {
        List<Listener> same = all.stream()
                .filter(each -> each.session().equals(listener.session()))
                .toList();
        if (same.size() >= MOST_OF_ONE) {
            same.get(0).end();
        }
        return all.size() < MOST && all.add(listener);
    }

    void remove(Listener listener) {
        all.remove(listener);
    }

    void each(Consumer<Listener> work) {
        all.forEach(work);
    }

    /** Ends those of a session that has ended. */
    public void end(String session) {
        each(listener -> {
            if (listener.session().equals(session)) {
                listener.end();
            }
        });
    }

    /** Those of the open pages, by key. */
    Set<String> sessions() {
        return all.stream().map(Listener::session).collect(Collectors.toSet());
    }

    int size() {
        return all.size();
    }

    @Deactivate
    public void close() {
        each(Listener::end);
    }
}
