package se.samverkstad.store.personal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;

/**
 * What a module has kept, to read, whether it runs or not: made from what it declared and from the tables as they are. What
 * protects an account ({@code withheld}) is never in it. Safe on any thread. Whoever calls sees to permissions and to the
 * record.
 */
@ProviderType
public interface KeptRows {
    /** The tables that are there, in the order of the declaration; tables that it does not name come last, under no set. */
    List<KeptTable> tables(Declaration declaration);

    /**
     * Some rows of a table, in the order of its key.
     *
     * @param search a part of a text or an id, in any case; empty for all rows
     * @param from counts from 0
     */
    Rows rows(KeptTable table, String search, long from, int limit);

    /**
     * The same in another order; the key decides among equals, and rows without a value come last.
     *
     * @throws IllegalArgumentException when the table is not sorted by that column
     */
    Rows rows(KeptTable table, Order order, String search, long from, int limit);

    /** Every row of some tables in one snapshot, a table at a time. The taker must not keep the caller waiting long. */
    void each(String module, List<KeptTable> tables, Taker taker);

    /** A kept file, by the value of a column that names one. */
    Optional<Path> file(String sha256);

    /** What a value is, by the word its column was made with. */
    enum Kind {
        ID,
        TEXT,
        NUMBER,
        TRUTH,
        INSTANT,
        BYTES
    }

    /** @param media whether its values name files */
    record KeptColumn(String name, Kind kind, boolean media) {}

    /** What rows are sorted by: texts in Swedish order, numbers and moments by size. */
    record Order(KeptColumn column, boolean falling) {}

    /**
     * A table with rows.
     *
     * @param set what it belongs to; empty when the module does not say
     * @param columns in their order, without those that are withheld
     * @param rows how many there are
     */
    record KeptTable(
            String module,
            String name,
            Optional<DataSet> set,
            Optional<DataTable> declared,
            List<KeptColumn> columns,
            List<String> key,
            long rows) {
        public KeptTable {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        /** The names of the columns that its rows can be sorted by: those whose values are not files. */
        public List<String> sortable() {
            return columns.stream()
                    .filter(column -> column.kind() != Kind.BYTES && !column.media())
                    .map(KeptColumn::name)
                    .toList();
        }

        public Optional<KeptColumn> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }

        /** What people call a column, in a language, {@code sv} or {@code en}. */
        public String heading(KeptColumn column, String language) {
            return declared.map(DataTable::words).orElse(Declaration.Words.NONE).column(column.name(), language);
        }

        /** What people call it. */
        public String heading(String language) {
            return declared.flatMap(each -> each.words().table())
                    .map(called -> called.in(language))
                    .orElseGet(() -> Declaration.Words.readable(name));
        }
    }

    /**
     * A part of a table.
     *
     * @param found how many rows the search finds in all
     * @param rows values in the order of the columns: text, {@link Number}, {@link Boolean}, {@link java.time.Instant}
     */
    record Rows(long found, List<List<@Nullable Object>> rows) {}

    /** Takes what is read. */
    interface Taker {
        /** Before the rows of a table, also of one without rows. */
        void table(KeptTable table);

        void row(List<@Nullable Object> values);
    }
}
