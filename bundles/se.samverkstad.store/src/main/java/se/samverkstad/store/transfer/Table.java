package se.samverkstad.store.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as PostgreSQL's catalog tells it.
 *
 * @param columns in their order, with the word each was declared with
 */
record Table(String name, Map<String, TypeWord> columns) {
    static Map<String, Table> inPostgres(Connection connection) throws SQLException {
        Map<String, Map<String, TypeWord>> found = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                        order by c.table_name, c.ordinal_position""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(1);
                String type = rows.getString(3);
                TypeWord word = TypeWord.ofPostgres(type)
                        .orElseThrow(() ->
                                new SQLException("the table %s has a column of the type %s, which no migration can make"
                                        .formatted(table, type)));
                found.computeIfAbsent(table, name -> new LinkedHashMap<>()).put(rows.getString(2), word);
            }
        }
        Map<String, Table> tables = new TreeMap<>();
        found.forEach((name, columns) -> tables.put(name, new Table(name, columns)));
        return tables;
    }

    /** The names of all tables of a SQLite file with the names of their columns. */
    static Map<String, Set<String>> inSqlite(Connection connection) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : namesInSqlite(statement)) {
                Set<String> columns = new TreeSet<>();
                try (ResultSet rows = statement.executeQuery("pragma table_info(" + quoted(table) + ")")) {
                    while (rows.next()) {
                        columns.add(rows.getString("name"));
                    }
                }
                found.put(table, columns);
            }
        }
        return found;
    }

    private static List<String> namesInSqlite(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    String select() {
        return "select %s from %s".formatted(columnList(), quoted(name));
    }

    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        quoted(name),
                        columnList(),
                        columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    private String columnList() {
        return columns.keySet().stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
