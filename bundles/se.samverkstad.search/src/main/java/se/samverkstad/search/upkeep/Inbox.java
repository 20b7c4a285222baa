package se.samverkstad.search.upkeep;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the upkeep has been told and has not looked at yet. Safe on any thread. */
final class Inbox {
    /** Of one source, more than this many objects are read as all of it. */
    private static final int MOST = 5_000;

    /** @param whole whether it is not known which */
    record News(boolean whole, Set<String> ids) {}

    private final Map<String, Set<String>> changed = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private boolean woken;

    synchronized void changed(String source, String id) {
        Set<String> ids = changed.computeIfAbsent(source, key -> new HashSet<>());
        ids.add(id);
        if (ids.size() > MOST) {
            changed(source);
        } else {
            wake();
        }
    }

    synchronized void changed(String source) {
        changed.remove(source);
        whole.add(source);
        wake();
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Returns when there is something new, or the time is out. */
    synchronized void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); !woken && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        woken = false;
    }

    /** What is new of each source; it is told once. */
    synchronized Map<String, News> take() {
        Map<String, News> news = new HashMap<>();
        changed.forEach((source, ids) -> news.put(source, new News(false, Set.copyOf(ids))));
        whole.forEach(source -> news.put(source, new News(true, Set.of())));
        changed.clear();
        whole.clear();
        return news;
    }
}
