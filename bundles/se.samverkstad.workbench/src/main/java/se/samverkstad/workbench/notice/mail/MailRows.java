package se.samverkstad.workbench.notice.mail;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** What each person wants of the weekly mail, and when the last one went. Safe on any thread and from several nodes. */
@Component(service = MailRows.class)
public final class MailRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 24;
    private static final String COLUMNS =
            "SELECT person, wanted, day, hour, secret, sent, failed, tries FROM ${table}notice_mail ";

    private final Store store;

    @Activate
    public MailRows(@Reference Store store) {
        this.store = store;
    }

    /**
     * @param secret ends the mails for whoever holds it, and does nothing else
     * @param sent when the last one went, or was given up; the beginning of time before the first
     * @param failed when the server did not take the last one that was tried
     */
    record Row(
            UUID person,
            Wish wish,
            String secret,
            Instant sent,
            @Nullable Instant failed,
            int tries) {}

    Optional<Row> of(UUID person) {
        return store.read(rows -> find(rows, person));
    }

    /** The row of a person, made when there is none. @param since mails tell of what came after */
    Row kept(UUID person, Instant since) {
        return of(person)
                .orElseGet(() -> store.write(rows -> {
                    put(rows, person, Wish.USUAL, since);
                    return find(rows, person).orElseThrow();
                }));
    }

    void choose(UUID person, Wish wish, Instant since) {
        store.write(rows -> {
            put(rows, person, wish, since);
            return rows.createUpdate("UPDATE ${table}notice_mail SET wanted = :wanted, day = :day, hour = :hour"
                            + " WHERE person = :person")
                    .bind("wanted", wish.wanted())
                    .bind("day", wish.day().getValue())
                    .bind("hour", wish.hour())
                    .bind("person", person)
                    .execute();
        });
    }

    /** Ends the mails of whoever has that secret. */
    void end(String secret) {
        store.write(rows -> rows.createUpdate("UPDATE ${table}notice_mail SET wanted = :no WHERE secret = :secret")
                .bind("no", false)
                .bind("secret", secret)
                .execute());
    }

    /** Before a mail is handed over: of several processes one may, and one that dies then has sent the mail of the week. */
    boolean claim(Row row, Instant now) {
        return store.write(rows -> rows.createUpdate("UPDATE ${table}notice_mail SET sent = :now"
                                + " WHERE person = :person AND sent = :before AND wanted = :yes")
                        .bind("now", now)
                        .bind("person", row.person())
                        .bind("before", row.sent())
                        .bind("yes", true)
                        .execute())
                == 1;
    }

    /** It was taken. */
    void taken(Row row) {
        store.write(rows -> rows.createUpdate(
                        "UPDATE ${table}notice_mail SET failed = NULL, tries = 0 WHERE person = :person")
                .bind("person", row.person())
                .execute());
    }

    /** It was certainly not taken: it may be tried again. */
    void refused(Row row, Instant now) {
        store.write(rows -> rows.createUpdate("UPDATE ${table}notice_mail SET sent = :before, failed = :now,"
                        + " tries = tries + 1 WHERE person = :person")
                .bind("before", row.sent())
                .bind("now", now)
                .bind("person", row.person())
                .execute());
    }

    /** To how many the last mail could not be sent. */
    int failing() {
        return store.read(rows -> rows.createQuery(
                        "SELECT count(*) FROM ${table}notice_mail WHERE failed IS NOT NULL AND wanted = :yes")
                .bind("yes", true)
                .mapTo(Integer.class)
                .one());
    }

    /** Those who have unread notices that came after their last mail. */
    List<UUID> waiting() {
        return store.read(rows -> rows.createQuery("SELECT DISTINCT n.person FROM ${table}notice n"
                        + " LEFT JOIN ${table}notice_mail m ON m.person = n.person"
                        + " WHERE n.seen = :no AND (m.person IS NULL OR (m.wanted = :yes AND n.sent > m.sent))")
                .bind("no", false)
                .bind("yes", true)
                .mapTo(UUID.class)
                .list());
    }

    private static void put(Handle rows, UUID person, Wish wish, Instant since) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        rows.createUpdate("INSERT INTO ${table}notice_mail (person, wanted, day, hour, secret, sent, tries)"
                        + " VALUES (:person, :wanted, :day, :hour, :secret, :sent, 0) ON CONFLICT DO NOTHING")
                .bind("person", person)
                .bind("wanted", wish.wanted())
                .bind("day", wish.day().getValue())
                .bind("hour", wish.hour())
                .bind("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                .bind("sent", since)
                .execute();
    }

    private static Optional<Row> find(Handle rows, UUID person) {
        return rows
                .createQuery(COLUMNS + "WHERE person = :person")
                .bind("person", person)
                .reduceRows(new ArrayList<Row>(), MailRows::take)
                .stream()
                .findFirst();
    }

    private static ArrayList<Row> take(ArrayList<Row> all, RowView row) {
        all.add(new Row(
                row.getColumn("person", UUID.class),
                new Wish(
                        row.getColumn("wanted", Boolean.class),
                        DayOfWeek.of(row.getColumn("day", Integer.class)),
                        row.getColumn("hour", Integer.class)),
                row.getColumn("secret", String.class),
                row.getColumn("sent", Instant.class),
                row.getColumn("failed", Instant.class),
                row.getColumn("tries", Integer.class)));
        return all;
    }
}
