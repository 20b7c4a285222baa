package se.samverkstad.store.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.database.Dialect;

/** Reads whole tables of one database, row by row. The connection holds one snapshot while this is used. */
record Rows(Connection connection, Dialect dialect) {
    private static final int FETCHED = 200;

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {
        void take(@Nullable Object[] row) throws SQLException;
    }

    TableSum each(Table table, Taker taker) throws SQLException {
        RowSums sums = new RowSums();
        try (PreparedStatement query = connection.prepareStatement(table.select())) {
            query.setFetchSize(FETCHED);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    @Nullable Object[] row = row(table, rows);
                    sums.add(row);
                    taker.take(row);
                }
            }
        }
        return sums.of(table.name());
    }

    TableSum sum(Table table) throws SQLException {
        return each(table, row -> {});
    }

    private @Nullable Object[] row(Table table, ResultSet rows) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[table.columns().size()];
        int column = 0;
        for (var entry : table.columns().entrySet()) {
            try {
                row[column] = entry.getValue().read(rows, column + 1, dialect);
            } catch (TypeWord.Unfit e) {
                throw unfit(table, entry.getKey(), rows.getString(1), String.valueOf(e.getMessage()));
            }
            column++;
        }
        return row;
    }

    private static BackupRefused unfit(Table table, String column, @Nullable String key, String why) {
        String first = table.columns().keySet().iterator().next();
        return new BackupRefused(
                "UNFIT_ROW",
                "Tabellen %s har en rad (%s = %s) vars kolumn %s inte går att flytta: %s."
                        .formatted(table.name(), first, key, column, why),
                "The table %s has a row (%s = %s) whose column %s cannot be moved: %s."
                        .formatted(table.name(), first, key, column, why));
    }
}
