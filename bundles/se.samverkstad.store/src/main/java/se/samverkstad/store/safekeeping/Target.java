package se.samverkstad.store.safekeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.database.PostgresDatabase;
import se.samverkstad.store.transfer.TableSum;
import se.samverkstad.store.transfer.Transfer;

/**
 * A PostgreSQL database that rows are moved into, in one transaction, with a mark that tells which move brought them. The
 * mark goes when the installation first opens the database; until then the same move may begin again.
 */
final class Target implements AutoCloseable {
    /** Dropped by the schema of an open database. */
    static final String MARK = "store_move";

    private final PostgresPlace place;
    private final Connection connection;

    private Target(PostgresPlace place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /** Connects and refuses a server or a right that will not do, before anything is changed. */
    static Target open(PostgresPlace place) {
        try {
            Connection connection = PostgresDatabase.connect(place);
            boolean right = false;
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                String may = text(statement, "select has_schema_privilege(current_schema(), 'create')::text");
                if (!may.equals("true")) {
                    throw refused(
                            place,
                            "kontot %s får inte skapa tabeller där".formatted(place.user()),
                            "the account %s may not create tables there".formatted(place.user()));
                }
                right = true;
                return new Target(place, connection);
            } finally {
                if (!right) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw refused(place, String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
    }

    static BackupRefused refused(PostgresPlace place, String sv, String en) {
        return new BackupRefused(
                "TARGET",
                "PostgreSQL-databasen %s kan inte användas: %s.".formatted(place, sv),
                "The PostgreSQL database %s cannot be used: %s.".formatted(place, en));
    }

    /** The tables that are there, except the mark. */
    List<String> tables() throws SQLException {
        return names("select table_name from information_schema.tables where table_schema = current_schema()"
                + " and table_name <> '" + MARK + "' order by table_name");
    }

    /** Whether the move of that id brought what is there, and nobody has used it since. */
    boolean bears(String id) throws SQLException {
        return !names("select table_name from information_schema.tables where table_schema = current_schema()"
                                + " and table_name = '" + MARK + "'")
                        .isEmpty()
                && names("select id from " + MARK).contains(id);
    }

    /** Drops what an interrupted move of the same id brought. */
    void dropAll() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables()) {
                statement.execute("drop table \"%s\" cascade".formatted(table));
            }
            statement.execute("drop table if exists " + MARK);
        }
    }

    /** Puts our tables into a schema of their own, where nobody looks for them and nothing is lost. */
    void putAside(String schema) throws SQLException {
        List<String> tables = tables();
        if (!tables.contains("store_migration")) {
            throw refused(
                    place,
                    "den innehåller ett annat programs tabeller (%s); ange en tom databas"
                            .formatted(String.join(", ", tables)),
                    "it holds another program's tables (%s); name an empty database"
                            .formatted(String.join(", ", tables)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema \"%s\"".formatted(schema));
            for (String table : tables) {
                statement.execute("alter table \"%s\" set schema \"%s\"".formatted(table, schema));
            }
            statement.execute("drop table if exists " + MARK);
        } catch (SQLException e) {
            throw refused(
                    place,
                    "det som finns där kan inte läggas undan: " + e.getMessage(),
                    "what is there cannot be put aside: " + e.getMessage());
        }
    }

    /** Copies all rows of a snapshot in, compared on both sides, under the mark; {@link #commit} makes it so. */
    List<TableSum> fill(Connection from, List<Path> jars, String id, Consumer<String> reached) throws SQLException {
        List<TableSum> sums = new Transfer(from, connection, Dialect.POSTGRESQL, jars, reached).run();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table %s (id text not null)".formatted(MARK));
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into %s (id) values (?)".formatted(MARK))) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
        return sums;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
