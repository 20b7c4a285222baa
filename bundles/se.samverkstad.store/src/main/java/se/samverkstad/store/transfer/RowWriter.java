package se.samverkstad.store.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.Dialect;

/** Writes rows of one table in chunks, small enough for memory whatever the rows hold. */
final class RowWriter implements AutoCloseable {
    private static final int MOST_ROWS = 500;
    private static final long MOST_BYTES = 4 << 20;

    private final Table table;
    private final Dialect dialect;
    private final PreparedStatement insert;
    private int waiting;
    private long bytes;

    RowWriter(Table table, Connection connection, Dialect dialect) throws SQLException {
        this.table = table;
        this.dialect = dialect;
        this.insert = connection.prepareStatement(table.insert());
    }

    void write(@Nullable Object[] row) throws SQLException {
        int parameter = 1;
        for (TypeWord word : table.columns().values()) {
            Object value = row[parameter - 1];
            word.write(insert, parameter++, value, dialect);
            bytes += value instanceof byte[] array ? array.length : value instanceof String text ? text.length() : 16;
        }
        insert.addBatch();
        if (++waiting == MOST_ROWS || bytes > MOST_BYTES) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            insert.clearBatch();
            waiting = 0;
            bytes = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
