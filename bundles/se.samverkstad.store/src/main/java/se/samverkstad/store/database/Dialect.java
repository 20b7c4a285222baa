package se.samverkstad.store.database;

import java.util.Map;

/** How one database writes the types that both have. */
public enum Dialect {
    SQLITE(Map.of(
            "id", "text",
            "text", "text",
            "int64", "integer",
            "double", "real",
            "decimal", "text",
            "bool", "integer",
            "instant", "text",
            "bytes", "blob",
            "table_end", ") strict",
            "refuse", "begin select raise(abort, 'rows of this table are only added'); end")),
    // The "C" collation, so that text sorts by code point as in SQLite, whatever the server was created with.
    POSTGRESQL(Map.of(
            "id", "uuid",
            "text", "text collate \"C\"",
            "int64", "bigint",
            "double", "double precision",
            "decimal", "numeric",
            "bool", "boolean",
            "instant", "timestamptz",
            "bytes", "bytea",
            "table_end", ")",
            "refuse", "for each row execute function store_refuse()"));

    private final Map<String, String> words;

    Dialect(Map<String, String> words) {
        this.words = words;
    }

    /** What stands for <code>${word}</code> in a migration. */
    public Map<String, String> words() {
        return words;
    }
}
