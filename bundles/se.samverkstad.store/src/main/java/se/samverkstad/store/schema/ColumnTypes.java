package se.samverkstad.store.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.MigrationRefused;

/** Types are written as words that each database has its own name for. */
final class ColumnTypes {
    private static final Set<String> PLACEHOLDERS = Dialect.SQLITE.words().keySet();
    private static final Set<String> FOREIGN = Set.of("::", "/*", "$", "?", "`", "[", "]");
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("text", "text"),
            Map.entry("varchar", "text"),
            Map.entry("char", "text"),
            Map.entry("clob", "text"),
            Map.entry("json", "text"),
            Map.entry("jsonb", "text"),
            Map.entry("date", "text"),
            Map.entry("integer", "int64"),
            Map.entry("int", "int64"),
            Map.entry("smallint", "int64"),
            Map.entry("bigint", "int64"),
            Map.entry("serial", "int64"),
            Map.entry("real", "double"),
            Map.entry("float", "double"),
            Map.entry("double", "double"),
            Map.entry("numeric", "decimal"),
            Map.entry("decimal", "decimal"),
            Map.entry("boolean", "bool"),
            Map.entry("bool", "bool"),
            Map.entry("timestamp", "instant"),
            Map.entry("timestamptz", "instant"),
            Map.entry("datetime", "instant"),
            Map.entry("uuid", "id"),
            Map.entry("blob", "bytes"),
            Map.entry("bytea", "bytes"));

    private final Statement statement;

    ColumnTypes(Statement statement) {
        this.statement = statement;
    }

    /** Only known words, no type written for one database, no cast to a bare type. */
    void checkPlaceholders() {
        for (int i = 0; i < statement.tokens().size(); i++) {
            Token token = statement.token(i);
            if (token.kind() == Token.Kind.PLACEHOLDER && !PLACEHOLDERS.contains(token.placeholder())) {
                throw statement.refused(token, token.text() + " is not a type word");
            }
            if (token.kind() == Token.Kind.SYMBOL && FOREIGN.contains(token.text())) {
                throw statement.refused(token, "'%s' is not understood by both databases".formatted(token.text()));
            }
            if (token.is("cast") && statement.token(i + 1).is("(")) {
                checkCast(i + 2);
            }
        }
    }

    /** @param name index of the column's name; its type follows */
    void checkColumn(int name) {
        if (statement.token(name).kind() != Token.Kind.WORD) {
            throw statement.refused(
                    statement.token(name),
                    "'%s' is no name for a column"
                            .formatted(statement.token(name).text()));
        }
        checkType(
                statement.token(name + 1),
                "column '%s'".formatted(statement.token(name).text()));
    }

    private void checkCast(int from) {
        int depth = 0;
        for (int i = from; i < statement.tokens().size() && depth >= 0; i++) {
            Token token = statement.token(i);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth == 0 && token.is("as")) {
                checkType(statement.token(i + 1), "cast");
            }
        }
    }

    private void checkType(Token type, String where) {
        String word = type.placeholder();
        if (word.isEmpty() || word.equals("table_end") || word.equals("refuse")) {
            throw bare(type, where);
        }
    }

    private MigrationRefused bare(Token type, String where) {
        String advice = Optional.ofNullable(MEANT.get(type.text().toLowerCase(Locale.ROOT)))
                .map(word -> "write ${" + word + "}")
                .orElse("write one of the type words");
        return statement.refused(type, "%s has the bare type '%s'; %s".formatted(where, type.text(), advice));
    }
}
