package se.samverkstad.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.Migration;

/** The store's own two tables: which migrations were applied, and which prefix each module has. */
final class CoreTables {
    static final Migration TABLES = new Migration(1, "store", """
            create table if not exists ${table}migration (
                module ${text} not null,
                number ${int64} not null,
                name ${text} not null,
                checksum ${text} not null,
                applied_at ${text} not null,
                script ${text},
                primary key (module, number)
            ${table_end};
            create table if not exists ${table}prefix (
                module ${text} primary key,
                prefix ${text} not null unique
            ${table_end};
            """);

    /**
     * @param name with the checksum, what must not change
     * @param script the text itself, by which the tables can be made again elsewhere; absent when an older build applied it
     */
    record Applied(
            String name,
            String checksum,
            String at,
            @Nullable String script) {}

    private final Connection connection;

    CoreTables(Connection connection) {
        this.connection = connection;
    }

    void make(Dialect dialect) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            for (Statement statement : Script.read("store", TABLES)) {
                jdbc.execute(statement.sql("store_", dialect));
            }
            if (dialect == Dialect.POSTGRESQL) {
                refusal(jdbc);
            }
            if (!keepsScripts()) {
                jdbc.execute("alter table store_migration add column script text");
            }
        }
    }

    /** What a trigger of PostgreSQL calls for <code>${refuse}</code>; made once, for each start would write anew. */
    private static void refusal(java.sql.Statement jdbc) throws SQLException {
        try (ResultSet known = jdbc.executeQuery("select to_regprocedure('store_refuse()') is not null")) {
            if (known.next() && known.getBoolean(1)) {
                return;
            }
        }
        jdbc.execute("create function store_refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''rows of this table are only added''; end'");
    }

    /** Whether this is a database of ours at all. */
    boolean exist() throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "store_migration", null)) {
            return tables.next();
        }
    }

    /** Takes over what another database has applied, and its prefixes. */
    void copy(CoreTables other) throws SQLException {
        for (Map.Entry<String, Map<Integer, Applied>> module : other.all().entrySet()) {
            givePrefix(module.getKey(), other.prefix(module.getKey()).orElseThrow());
            for (Map.Entry<Integer, Applied> step : module.getValue().entrySet()) {
                record(module.getKey(), step.getKey(), step.getValue());
            }
        }
    }

    private boolean keepsScripts() throws SQLException {
        try (java.sql.Statement query = connection.createStatement();
                ResultSet none = query.executeQuery("select * from store_migration where 1 = 0")) {
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                if (none.getMetaData().getColumnName(column).equals("script")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The modules that have tables, with what was applied to them. */
    Map<String, Map<Integer, Applied>> all() throws SQLException {
        Map<String, Map<Integer, Applied>> found = new TreeMap<>();
        try (java.sql.Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select distinct module from store_migration")) {
            while (rows.next()) {
                found.put(rows.getString(1), Map.of());
            }
        }
        for (String module : found.keySet()) {
            found.put(module, applied(module));
        }
        return found;
    }

    void keepScript(String module, Migration migration) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update store_migration set script = ? where module = ? and number = ? and checksum = ?")) {
            update.setString(1, migration.sql());
            update.setString(2, module);
            update.setInt(3, migration.number());
            update.setString(4, migration.checksum());
            update.executeUpdate();
        }
    }

    Map<Integer, Applied> applied(String module) throws SQLException {
        Map<Integer, Applied> found = new HashMap<>();
        String script = keepsScripts() ? "script" : "null";
        try (PreparedStatement query = connection.prepareStatement(
                "select number, name, checksum, applied_at, " + script + " from store_migration where module = ?")) {
            query.setString(1, module);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getInt(1),
                            new Applied(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
                }
            }
        }
        return found;
    }

    void record(String module, Migration migration, Instant at) throws SQLException {
        record(
                module,
                migration.number(),
                new Applied(migration.name(), migration.checksum(), at.toString(), migration.sql()));
    }

    private void record(String module, int number, Applied step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into store_migration (module, number, name, checksum, applied_at, script)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, module);
            insert.setInt(2, number);
            insert.setString(3, step.name());
            insert.setString(4, step.checksum());
            insert.setString(5, step.at());
            insert.setString(6, step.script());
            insert.executeUpdate();
        }
    }

    Optional<String> prefix(String module) throws SQLException {
        return text("select prefix from store_prefix where module = ?", module);
    }

    /** The module's prefix, given now when it has none. */
    String givePrefix(String module) throws SQLException {
        Optional<String> has = prefix(module);
        if (has.isPresent()) {
            return has.get();
        }
        for (int turn = 0; ; turn++) {
            String prefix = Prefix.of(module, turn);
            if (text("select module from store_prefix where prefix = ?", prefix).isEmpty()) {
                givePrefix(module, prefix);
                return prefix;
            }
        }
    }

    private void givePrefix(String module, String prefix) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into store_prefix (module, prefix) values (?, ?)")) {
            insert.setString(1, module);
            insert.setString(2, prefix);
            insert.executeUpdate();
        }
    }

    private Optional<String> text(String sql, String argument) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
