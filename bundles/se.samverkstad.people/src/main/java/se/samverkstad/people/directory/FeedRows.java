package se.samverkstad.people.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import se.samverkstad.people.Account;
import se.samverkstad.people.FeedAddresses.Address;
import se.samverkstad.people.FeedAddresses.Feed;
import se.samverkstad.people.FeedAddresses.Name;
import se.samverkstad.people.Person;

/** Addresses of feeds as rows, named by the hash of their secret. */
public final class FeedRows {
    private static final String COLUMNS = "f.module AS feed_module, f.feed AS feed_id, f.name_sv AS feed_sv,"
            + " f.name_en AS feed_en, f.created AS feed_created, f.fetched AS feed_fetched";
    private static final String ONE = " WHERE person = :person AND module = :module AND feed = :feed";

    private FeedRows() {}

    /** What an address is for and whose it is. */
    public record Row(Feed feed, Person person) {}

    /** The content that was last fetched. */
    public record Fetch(String day, String tag, Optional<Instant> changed) {}

    public static void insert(Handle rows, UUID person, String hash, Address address) {
        one(
                        rows.createUpdate("INSERT INTO ${table}feed_address"
                                + " (person, module, feed, token_hash, name_sv, name_en, created, fetched, tag)"
                                + " VALUES (:person, :module, :feed, :hash, :sv, :en, :created, '', '')"),
                        person,
                        address.feed())
                .bind("hash", hash)
                .bind("sv", address.name().sv())
                .bind("en", address.name().en())
                .bind("created", address.created())
                .execute();
    }

    public static List<Address> of(Handle rows, UUID person) {
        return rows.createQuery("SELECT " + COLUMNS + " FROM ${table}feed_address f WHERE f.person = :person")
                .bind("person", person)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(address(row));
                    return found;
                });
    }

    /** The one with that hash, if its person's account holds. */
    public static Optional<Row> find(Handle rows, String hash, LocalDate today) {
        return rows
                .createQuery("SELECT " + PersonRows.columns() + ", " + COLUMNS + " FROM ${table}feed_address f"
                        + " JOIN ${table}person p ON p.id = f.person"
                        + " WHERE f.token_hash = :hash AND p.account IN (:active, :organisation) AND"
                        + PersonRows.LASTING)
                .bind("hash", hash)
                .bind("active", Account.ACTIVE.word())
                .bind("organisation", Account.ORGANISATION.word())
                .bind("day", today.toString())
                .reduceRows(new ArrayList<Row>(), (found, row) -> {
                    found.add(new Row(address(row).feed(), PersonRows.person(row)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    public static Optional<Fetch> fetch(Handle rows, UUID person, Feed feed) {
        return one(rows.createQuery("SELECT fetched, tag, changed FROM ${table}feed_address" + ONE), person, feed)
                .reduceRows(new ArrayList<Fetch>(), (found, row) -> {
                    found.add(new Fetch(
                            row.getColumn("fetched", String.class),
                            row.getColumn("tag", String.class),
                            Optional.ofNullable(row.getColumn("changed", Instant.class))));
                    return found;
                })
                .stream()
                .findFirst();
    }

    public static void fetched(Handle rows, UUID person, Feed feed, LocalDate day, String tag, Instant changed) {
        one(
                        rows.createUpdate(
                                "UPDATE ${table}feed_address SET fetched = :day, tag = :tag, changed = :changed" + ONE),
                        person,
                        feed)
                .bind("day", day.toString())
                .bind("tag", tag)
                .bind("changed", changed)
                .execute();
    }

    public static boolean delete(Handle rows, UUID person, Feed feed) {
        return one(rows.createUpdate("DELETE FROM ${table}feed_address" + ONE), person, feed)
                        .execute()
                > 0;
    }

    static void deleteOf(Handle rows, UUID person) {
        rows.createUpdate("DELETE FROM ${table}feed_address WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static <S extends SqlStatement<S>> S one(S statement, UUID person, Feed feed) {
        return statement.bind("person", person).bind("module", feed.module()).bind("feed", feed.id());
    }

    private static Address address(RowView row) {
        return new Address(
                new Feed(row.getColumn("feed_module", String.class), row.getColumn("feed_id", String.class)),
                new Name(row.getColumn("feed_sv", String.class), row.getColumn("feed_en", String.class)),
                row.getColumn("feed_created", Instant.class),
                Optional.of(row.getColumn("feed_fetched", String.class))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }
}
