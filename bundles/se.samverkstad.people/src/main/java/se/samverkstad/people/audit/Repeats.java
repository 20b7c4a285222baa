package se.samverkstad.people.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;

/**
 * Acts that come again and again: the first of each is let through, the others are counted until its minute is over. Holds
 * so many kinds at a time; what comes beyond them is counted together.
 */
final class Repeats {
    static final String COUNT = "count";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private record Key(String kind, By by, String target) {}

    private record Window(Act act, Instant end, long more) {}

    private final Map<Key, Window> open = new LinkedHashMap<>();

    /** The act, when it is to be written now. */
    synchronized Optional<Act> take(Act act, Instant now) {
        Key key = new Key(act.kind(), act.by(), act.target());
        Act counted = act;
        if (!open.containsKey(key) && open.size() >= MOST) {
            counted = Act.of(act.kind(), By.UNKNOWN, "");
            key = new Key(counted.kind(), counted.by(), counted.target());
        }
        Window window = open.get(key);
        if (window == null) {
            open.put(key, new Window(counted, now.plus(WINDOW), 0));
            return Optional.of(counted);
        }
        open.put(key, new Window(window.act(), window.end(), window.more() + 1));
        return Optional.empty();
    }

    /** What was counted in windows that are over, to be written. */
    synchronized List<Act> over(Instant now) {
        List<Act> acts = new ArrayList<>();
        for (Iterator<Window> each = open.values().iterator(); each.hasNext(); ) {
            Window window = each.next();
            if (!now.isBefore(window.end())) {
                each.remove();
                if (window.more() > 0) {
                    acts.add(window.act().with(COUNT, Long.toString(window.more())));
                }
            }
        }
        return acts;
    }
}
