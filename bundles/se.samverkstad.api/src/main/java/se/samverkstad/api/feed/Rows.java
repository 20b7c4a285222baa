package se.samverkstad.api.feed;

import java.util.List;

/**
 * A table.
 *
 * @param columns what they are called, in the subscriber's language
 * @param rows each with a cell for every column; at most {@value #MOST}
 */
public record Rows(List<String> columns, List<List<Cell>> rows) implements FeedContent {
    public static final int MOST = 50_000;

    /** @throws IllegalArgumentException without columns, for too many rows, or for a row of another width */
    public Rows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Limits.check("rows", rows.size(), MOST);
        int width = columns.size();
        if (width == 0) {
            throw new IllegalArgumentException("a table has columns");
        }
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has not %d cells".formatted(width));
        }
    }
}
