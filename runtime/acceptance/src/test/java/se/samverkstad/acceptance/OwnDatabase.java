package se.samverkstad.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database of its own on the PostgreSQL that {@value #NAMED} names ({@code host:port:user:password}); dropped at last. */
final class OwnDatabase implements AutoCloseable {
    private static final String GONE = "42P01"; // undefined_table
    static final String NAMED = "SAMVERKSTAD_TEST_POSTGRES";
    static final String FORM = "[^:]+:\\d+:[^:]+:.*";
    static final String ABSENT = NAMED + "=host:port:user:password names no PostgreSQL to test on";

    private final String[] place;
    private final String name;

    private OwnDatabase(String[] place, String name) {
        this.place = place;
        this.name = name;
    }

    static OwnDatabase create() throws Exception {
        OwnDatabase made = new OwnDatabase(
                System.getenv(NAMED).split(":", 4), "samverkstad_product_" + Long.toString(System.nanoTime(), 36));
        made.inServer("create database " + made.name + " template template0 encoding 'UTF8'");
        return made;
    }

    String host() {
        return place[0];
    }

    String port() {
        return place[1];
    }

    String name() {
        return name;
    }

    String user() {
        return place[2];
    }

    String password() {
        return place[3];
    }

    void execute(String sql) throws Exception {
        try (Connection connection = open(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Number of rows of every table, by name; asked with a connection of its own. Leaves out what goes meanwhile. */
    Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = open(name);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    row.next();
                    counts.put(table, row.getLong(1));
                } catch (SQLException e) {
                    if (!GONE.equals(e.getSQLState())) {
                        throw e;
                    }
                }
            }
        }
        return counts;
    }

    private Connection open(String database) throws Exception {
        return Rows.connect(
                "org.postgresql.Driver",
                "postgresql",
                "jdbc:postgresql://%s:%s/%s".formatted(host(), port(), database),
                user() + ":" + password());
    }

    private void inServer(String sql) throws Exception {
        try (Connection connection = open("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        inServer("drop database " + name + " with (force)");
    }
}
