package se.samverkstad.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.Migration;

/** The store's own two tables: which migrations were applied, and which prefix each module has. */
final class CoreTables {
    private static final Migration TABLES = new Migration(1, "store", """
            create table if not exists ${table}migration (
                module ${text} not null,
                number ${int64} not null,
                name ${text} not null,
                checksum ${text} not null,
                applied_at ${text} not null,
                primary key (module, number)
            ${table_end};
            create table if not exists ${table}prefix (
                module ${text} primary key,
                prefix ${text} not null unique
            ${table_end};
            """);

    /** @param name with the checksum, what must not change */
    record Applied(String name, String checksum, String at) {}

    private final Connection connection;

    CoreTables(Connection connection) {
        this.connection = connection;
    }

    void make(Dialect dialect) throws SQLException {
        try (java.sql.Statement jdbc = connection.createStatement()) {
            for (Statement statement : Script.read("store", TABLES)) {
                jdbc.execute(statement.sql("store_", dialect));
            }
        }
    }

    Map<Integer, Applied> applied(String module) throws SQLException {
        Map<Integer, Applied> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select number, name, checksum, applied_at from store_migration where module = ?")) {
            query.setString(1, module);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), new Applied(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return found;
    }

    void record(String module, Migration migration, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into store_migration (module, number, name, checksum, applied_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, module);
            insert.setInt(2, migration.number());
            insert.setString(3, migration.name());
            insert.setString(4, migration.checksum());
            insert.setString(5, at.toString());
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
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into store_prefix (module, prefix) values (?, ?)")) {
                    insert.setString(1, module);
                    insert.setString(2, prefix);
                    insert.executeUpdate();
                }
                return prefix;
            }
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
