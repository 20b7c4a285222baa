package se.samverkstad.workbench.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.store.Store;

/** Notices of another time. */
public final class NoticesForTests {
    private NoticesForTests() {}

    public static void add(Store store, Instant at, String module, Notice notice, Set<UUID> persons) {
        new NoticeRows(store, Clock.fixed(at, ZoneOffset.UTC)).add(module, notice, persons);
    }
}
