package se.samverkstad.workbench.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.store.Store;

/** The notices as rows, one for each person and notice. Safe on any thread; holds at once on every node. */
@Component(service = NoticeRows.class)
public final class NoticeRows {
    /** A transaction must end soon, and a notice to more persons than this is told in turns. */
    static final int TURN = 500;

    private static final String COLUMNS = "SELECT id, module, kind, swedish, english, address, sent, seen"
            + " FROM ${table}notice WHERE person = :person ";
    private static final String INSERT = "INSERT INTO ${table}notice"
            + " (id, person, module, kind, topic, swedish, english, address, sent, seen)"
            + " VALUES (:id, :person, :module, :kind, :topic, :swedish, :english, :address, :now, :seen)"
            + " ON CONFLICT DO NOTHING";

    private final Store store;
    private final Clock clock;

    @Activate
    public NoticeRows(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public NoticeRows(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Keeps it for those persons. Those who have one of the same key that says the same keep theirs, read or not.
     *
     * @return those who have something new
     */
    Set<UUID> add(String module, Notice notice, Set<UUID> persons) {
        Set<UUID> told = new HashSet<>();
        List<UUID> all = persons.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += TURN) {
            List<UUID> turn = all.subList(from, Math.min(from + TURN, all.size()));
            told.addAll(store.write(rows -> add(rows, module, notice, turn)));
        }
        return told;
    }

    private Set<UUID> add(Handle rows, String module, Notice notice, List<UUID> turn) {
        Set<UUID> fresh = new HashSet<>(turn);
        if (!notice.key().isEmpty()) {
            fresh.removeAll(same(rows, module, notice));
            if (!fresh.isEmpty()) {
                rows.createUpdate("DELETE FROM ${table}notice WHERE module = :module AND kind = :kind"
                                + " AND topic = :topic AND person IN (<persons>)")
                        .bind("module", module)
                        .bind("kind", notice.kind())
                        .bind("topic", notice.key())
                        .bindList("persons", List.copyOf(fresh))
                        .execute();
            }
        }
        Instant now = now();
        var batch = rows.prepareBatch(INSERT);
        for (UUID person : fresh) {
            UUID id = store.newId();
            batch.bind("id", id)
                    .bind("person", person)
                    .bind("module", module)
                    .bind("kind", notice.kind())
                    .bind("topic", notice.key().isEmpty() ? id.toString() : notice.key())
                    .bind("swedish", notice.swedish())
                    .bind("english", notice.english())
                    .bind("address", notice.address())
                    .bind("now", now)
                    .bind("seen", false)
                    .add();
        }
        if (!fresh.isEmpty()) {
            batch.execute();
        }
        return fresh;
    }

    /** Those who have been told just that. */
    private static Set<UUID> same(Handle rows, String module, Notice notice) {
        return new HashSet<>(rows.createQuery("SELECT person FROM ${table}notice WHERE module = :module"
                        + " AND kind = :kind AND topic = :topic AND swedish = :swedish AND english = :english"
                        + " AND address = :address")
                .bind("module", module)
                .bind("kind", notice.kind())
                .bind("topic", notice.key())
                .bind("swedish", notice.swedish())
                .bind("english", notice.english())
                .bind("address", notice.address())
                .mapTo(UUID.class)
                .list());
    }

    /** Takes it back from everyone. @return those who had it */
    Set<UUID> withdraw(String module, String kind, String key) {
        return store.write(rows -> {
            Set<UUID> had = new HashSet<>(rows.createQuery("SELECT person FROM ${table}notice"
                            + " WHERE module = :module AND kind = :kind AND topic = :topic")
                    .bind("module", module)
                    .bind("kind", kind)
                    .bind("topic", key)
                    .mapTo(UUID.class)
                    .list());
            if (!had.isEmpty()) {
                rows.createUpdate(
                                "DELETE FROM ${table}notice WHERE module = :module AND kind = :kind AND topic = :topic")
                        .bind("module", module)
                        .bind("kind", kind)
                        .bind("topic", key)
                        .execute();
            }
            return had;
        });
    }

    /** Those of a person, newest first. */
    List<Kept> of(UUID person, int limit) {
        return store.read(rows -> rows.createQuery(COLUMNS + "ORDER BY sent DESC, id DESC LIMIT " + limit)
                .bind("person", person)
                .reduceRows(none(), NoticeRows::take));
    }

    List<Kept> unread(UUID person, int limit) {
        return store.read(
                rows -> rows.createQuery(COLUMNS + "AND seen = :no ORDER BY sent DESC, id DESC LIMIT " + limit)
                        .bind("person", person)
                        .bind("no", false)
                        .reduceRows(none(), NoticeRows::take));
    }

    Optional<Kept> one(UUID person, UUID id) {
        return store
                .read(rows -> rows.createQuery(COLUMNS + "AND id = :id")
                        .bind("person", person)
                        .bind("id", id)
                        .reduceRows(none(), NoticeRows::take))
                .stream()
                .findFirst();
    }

    private static List<Kept> none() {
        return new ArrayList<>();
    }

    private static List<Kept> take(List<Kept> all, RowView row) {
        all.add(new Kept(
                row.getColumn("id", UUID.class),
                row.getColumn("module", String.class),
                row.getColumn("kind", String.class),
                row.getColumn("swedish", String.class),
                row.getColumn("english", String.class),
                row.getColumn("address", String.class),
                row.getColumn("sent", Instant.class),
                row.getColumn("seen", Boolean.class)));
        return all;
    }

    /**
     * Marks those of a person as read. When is not kept, nor whether they were opened: what someone listens to is nobody's
     * matter.
     *
     * @return how many were not read before
     */
    int read(UUID person, List<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : store.write(rows -> rows.createUpdate("UPDATE ${table}notice SET seen = :yes"
                                + " WHERE person = :person AND seen <> :yes AND id IN (<ids>)")
                        .bind("yes", true)
                        .bind("person", person)
                        .bindList("ids", ids)
                        .execute());
    }

    /** The kinds that a person has turned off. */
    Set<Sort> off(UUID person) {
        return store.read(rows -> rows.createQuery("SELECT module, kind FROM ${table}notice_off WHERE person = :person")
                .bind("person", person)
                .reduceRows(new HashSet<>(), (all, row) -> {
                    all.add(new Sort(row.getColumn("module", String.class), row.getColumn("kind", String.class)));
                    return all;
                }));
    }

    /** Turns kinds of a person off and on; others stay as they are. */
    void turn(UUID person, Map<Sort, Boolean> on) {
        store.write(rows -> {
            on.forEach((sort, wanted) -> {
                rows.createUpdate("DELETE FROM ${table}notice_off WHERE person = :person AND module = :module"
                                + " AND kind = :kind")
                        .bind("person", person)
                        .bind("module", sort.module())
                        .bind("kind", sort.kind())
                        .execute();
                if (!wanted) {
                    rows.createUpdate("INSERT INTO ${table}notice_off (person, module, kind)"
                                    + " VALUES (:person, :module, :kind)")
                            .bind("person", person)
                            .bind("module", sort.module())
                            .bind("kind", sort.kind())
                            .execute();
                }
            });
            return on.size();
        });
    }

    /** Those who want none of a kind. */
    Set<UUID> without(Sort sort) {
        return new HashSet<>(store.read(rows -> rows.createQuery(
                        "SELECT person FROM ${table}notice_off WHERE module = :module AND kind = :kind")
                .bind("module", sort.module())
                .bind("kind", sort.kind())
                .mapTo(UUID.class)
                .list()));
    }

    /** Takes away what is older, read or not. */
    public int sweep(Instant before) {
        return store.write(rows -> rows.createUpdate("DELETE FROM ${table}notice WHERE sent < :before")
                .bind("before", before)
                .execute());
    }

    /** The moment at which the latest was sent, by whichever node; cheap. */
    public Optional<Instant> latest() {
        return store.read(rows -> rows.createQuery("SELECT sent FROM ${table}notice ORDER BY sent DESC LIMIT 1")
                .mapTo(Instant.class)
                .findOne());
    }

    /** How far a source of notices has been told of. */
    public Optional<Long> told(String source) {
        return store.read(rows -> rows.createQuery("SELECT number FROM ${table}notice_told WHERE source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .findOne());
    }

    public void tell(String source, long number) {
        store.write(rows -> {
            Map<String, Object> values = Map.of("source", source, "number", number);
            int there = rows.createUpdate("UPDATE ${table}notice_told SET number = :number WHERE source = :source")
                    .bindMap(values)
                    .execute();
            return there > 0
                    ? there
                    : rows.createUpdate("INSERT INTO ${table}notice_told (source, number) VALUES (:source, :number)")
                            .bindMap(values)
                            .execute();
        });
    }
}
