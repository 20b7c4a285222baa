package se.samverkstad.store.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationRefused;

/**
 * A table as migrations make it, with the type words they use: read from a SQLite database in memory on which they were run.
 *
 * @param columns in their order
 */
public record TableModel(String name, Map<String, Column> columns) {
    /** @param word the type word, such as {@code text} */
    public record Column(String word, boolean nullable) {}

    private static final String PREFIX = "model_";

    /**
     * Every table by its name without prefix.
     *
     * @throws MigrationRefused when they cannot be run
     */
    public static Map<String, TableModel> of(String module, List<Migration> migrations) {
        try (Connection memory = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
                Statement jdbc = memory.createStatement()) {
            for (Migration migration : migrations) {
                for (se.samverkstad.store.schema.Statement statement : Script.read(module, migration)) {
                    if (statement.starts("create") || statement.starts("alter") || statement.starts("drop")) {
                        jdbc.execute(statement.sql(PREFIX, words()));
                    }
                }
            }
            Map<String, TableModel> tables = new TreeMap<>();
            for (String table : tables(jdbc)) {
                tables.put(table.substring(PREFIX.length()), table(jdbc, table));
            }
            return tables;
        } catch (SQLException e) {
            throw new MigrationRefused("the migrations of %s cannot be run: %s".formatted(module, e.getMessage()));
        }
    }

    /** Tables that are not strict take any word for a type, and tell it again. */
    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        Dialect.SQLITE.words().keySet().forEach(word -> words.put(word, word));
        words.put("table_end", ")");
        words.put("refuse", String.valueOf(Dialect.SQLITE.words().get("refuse")));
        return words;
    }

    private static List<String> tables(Statement jdbc) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = jdbc.executeQuery("select name from sqlite_master where type = 'table' order by name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names.stream().filter(name -> name.startsWith(PREFIX)).toList();
    }

    private static TableModel table(Statement jdbc, String table) throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet rows = jdbc.executeQuery("pragma table_info(\"" + table + "\")")) {
            while (rows.next()) {
                // SQLite tells the types it knows itself in capitals.
                String word = rows.getString("type").toLowerCase(Locale.ROOT);
                columns.put(rows.getString("name"), new Column(word, rows.getInt("notnull") == 0));
            }
        }
        return new TableModel(table.substring(PREFIX.length()), columns);
    }
}
