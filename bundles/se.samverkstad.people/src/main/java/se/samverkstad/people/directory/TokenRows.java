package se.samverkstad.people.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import se.samverkstad.people.Account;
import se.samverkstad.people.Person;
import se.samverkstad.people.Tokens.Token;

/** Keys of programs as rows, named by the hash of their secret. */
public final class TokenRows {
    private static final String COLUMNS = "t.id AS token_id, t.name AS token_name, t.created AS token_created,"
            + " t.expires AS token_expires, t.used AS token_used";

    private TokenRows() {}

    /** A key and whose it is. */
    public record Row(Token token, Person person) {}

    public static void insert(Handle rows, UUID person, String hash, Token token) {
        rows.createUpdate("INSERT INTO ${table}token (id, person, token_hash, name, created, expires)"
                        + " VALUES (:id, :person, :hash, :name, :created, :expires)")
                .bind("id", token.id())
                .bind("person", person)
                .bind("hash", hash)
                .bind("name", token.name())
                .bind("created", token.created())
                .bind("expires", token.expires())
                .execute();
    }

    public static List<Token> of(Handle rows, UUID person, Instant now) {
        return rows.createQuery("SELECT " + COLUMNS + " FROM ${table}token t"
                        + " WHERE t.person = :person AND t.expires > :now ORDER BY t.created DESC, t.id DESC")
                .bind("person", person)
                .bind("now", now)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(token(row));
                    return found;
                });
    }

    /** The one with that hash, if it holds and so does its person's account. */
    public static Optional<Row> find(Handle rows, String hash, Instant now, LocalDate today) {
        return rows
                .createQuery("SELECT " + PersonRows.columns() + ", " + COLUMNS + " FROM ${table}token t"
                        + " JOIN ${table}person p ON p.id = t.person"
                        + " WHERE t.token_hash = :hash AND t.expires > :now AND p.account IN (:active, :organisation) AND"
                        + PersonRows.LASTING)
                .bind("hash", hash)
                .bind("now", now)
                .bind("active", Account.ACTIVE.word())
                .bind("organisation", Account.ORGANISATION.word())
                .bind("day", today.toString())
                .reduceRows(new ArrayList<Row>(), (found, row) -> {
                    found.add(new Row(token(row), PersonRows.person(row)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    public static void use(Handle rows, UUID token, Instant now) {
        rows.createUpdate("UPDATE ${table}token SET used = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", token)
                .execute();
    }

    public static boolean delete(Handle rows, UUID person, UUID token) {
        return rows.createUpdate("DELETE FROM ${table}token WHERE id = :id AND person = :person")
                        .bind("id", token)
                        .bind("person", person)
                        .execute()
                > 0;
    }

    static void deleteOf(Handle rows, UUID person) {
        rows.createUpdate("DELETE FROM ${table}token WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    public static void deleteOver(Handle rows, Instant now) {
        rows.createUpdate("DELETE FROM ${table}token WHERE expires <= :now")
                .bind("now", now)
                .execute();
    }

    private static Token token(RowView row) {
        return new Token(
                row.getColumn("token_id", UUID.class),
                row.getColumn("token_name", String.class),
                row.getColumn("token_created", Instant.class),
                row.getColumn("token_expires", Instant.class),
                Optional.ofNullable(row.getColumn("token_used", Instant.class)));
    }
}
