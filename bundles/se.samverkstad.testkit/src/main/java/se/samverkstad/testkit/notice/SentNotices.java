package se.samverkstad.testkit.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;

/**
 * Keeps what would be told, in memory: of the same kind and key only the last, and one that says the same as before not
 * again, as the workbench does it. Safe on any thread.
 */
public final class SentNotices implements Notices {
    private final List<Notice> sent = new CopyOnWriteArrayList<>();

    @Override
    public synchronized int send(Notice notice) {
        if (!notice.key().isEmpty()) {
            if (sent.contains(notice)) {
                return 0;
            }
            remove(notice.kind(), notice.key());
        }
        sent.add(notice);
        return 1;
    }

    @Override
    public synchronized void withdraw(String kind, String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("what has no key cannot be taken back: " + kind);
        }
        remove(kind, key);
    }

    private void remove(String kind, String key) {
        sent.removeIf(each -> each.kind().equals(kind) && each.key().equals(key));
    }

    /** Those that stand, in the order they came. */
    public List<Notice> sent() {
        return List.copyOf(sent);
    }
}
