package se.samverkstad.workbench.shell;

import java.util.Optional;

/**
 * The heading of a column in a table that is sorted on the server.
 *
 * @param sort a value of {@code aria-sort}
 * @param address where the table is sorted by the column, the other way if it already is; empty when it cannot be
 */
public record Heading(String words, String sort, String address) {
    /** Of a column that nobody sorts by. */
    public static Heading plain(String words) {
        return new Heading(words, "none", "");
    }

    /** @param list address of the list with what was sought, ending where another parameter can follow */
    public static Heading of(String words, String column, Optional<Sorting> now, String list) {
        Optional<Sorting> own = now.filter(sorting -> sorting.column().equals(column));
        boolean falling = own.map(sorting -> !sorting.falling()).orElse(false);
        String sort = own.map(sorting -> sorting.falling() ? "descending" : "ascending")
                .orElse("none");
        return new Heading(words, sort, list + Sorting.PARAMETER + "=" + new Sorting(column, falling).word());
    }
}
