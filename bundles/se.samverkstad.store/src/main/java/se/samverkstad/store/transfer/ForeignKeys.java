package se.samverkstad.store.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * References between tables, taken away while rows come in any order and put back, and so checked, before the commit. Only
 * in PostgreSQL: SQLite turns them off for a connection.
 */
final class ForeignKeys {
    private final Connection connection;
    private final List<String> putBack = new ArrayList<>();

    ForeignKeys(Connection connection) {
        this.connection = connection;
    }

    void takeAway() throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace""")) {
                while (rows.next()) {
                    String alter = "alter table " + rows.getString(1);
                    drops.add(alter + " drop constraint " + rows.getString(2));
                    putBack.add(alter + " add constraint " + rows.getString(2) + " " + rows.getString(3));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
    }

    void putBack() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String add : putBack) {
                statement.execute(add);
            }
        }
    }
}
