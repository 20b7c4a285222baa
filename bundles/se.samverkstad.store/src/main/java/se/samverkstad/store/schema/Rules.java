package se.samverkstad.store.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverkstad.store.migration.MigrationRefused;

/**
 * What a statement of a migration may do: make tables and indexes of the module, add columns, fill rows; types only as
 * type words. Taking away is for files whose name ends in {@code -contract.sql}.
 */
final class Rules {
    private static final Set<String> TABLE_CONSTRAINTS = Set.of("primary", "unique", "foreign", "check", "constraint");

    private final Statement statement;
    private final boolean contracts;
    private final ColumnTypes types;

    Rules(Statement statement, boolean contracts) {
        this.statement = statement;
        this.contracts = contracts;
        this.types = new ColumnTypes(statement);
    }

    void check() {
        types.checkPlaceholders();
        if (statement.starts("create", "table")) {
            createTable();
        } else if (statement.starts("create", "index")) {
            createIndex(2);
        } else if (statement.starts("create", "unique", "index")) {
            createIndex(3);
        } else if (statement.starts("create", "trigger")) {
            createTrigger();
        } else if (statement.starts("alter", "table")) {
            alterTable();
        } else if (statement.starts("drop", "table") || statement.starts("drop", "index")) {
            contraction();
            owned(statement.token(statement.token(2).is("if") ? 4 : 2));
        } else if (statement.starts("insert", "into")) {
            owned(statement.token(2));
        } else if (statement.starts("update")) {
            owned(statement.token(1));
        } else if (statement.starts("delete", "from")) {
            contraction();
        } else {
            throw statement.refused(
                    statement.token(0),
                    "a migration makes tables and indexes, adds columns and fills rows; it does not '%s'"
                            .formatted(statement.token(0).text()));
        }
        sources();
    }

    private void createTable() {
        owned(statement.token(2));
        if (!statement.token(3).is("(")) {
            throw statement.refused(statement.token(3), "the columns of a new table are written in parentheses");
        }
        int end = statement.tokens().size() - 1;
        if (!statement.token(end).placeholder().equals("table_end")) {
            throw statement.refused(statement.token(end), "a new table ends with ${table_end} in place of ')'");
        }
        int start = 4;
        int depth = 0;
        for (int i = 4; i <= end; i++) {
            Token token = statement.token(i);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (i == end || (depth == 0 && token.is(","))) {
                if (!TABLE_CONSTRAINTS.contains(statement.token(start).text().toLowerCase(java.util.Locale.ROOT))) {
                    types.checkColumn(start);
                }
                start = i + 1;
            }
        }
    }

    private void createIndex(int at) {
        owned(statement.token(at));
        if (!statement.token(at + 1).is("on")) {
            throw statement.refused(statement.token(at + 1), "an index is written: create index ${table}name on …");
        }
        owned(statement.token(at + 2));
    }

    /** The only one there is: rows that are never changed, or never taken away. */
    private void createTrigger() {
        owned(statement.token(2));
        boolean whole = statement.token(3).is("before")
                && (statement.token(4).is("update") || statement.token(4).is("delete"))
                && statement.token(5).is("on")
                && statement.token(7).placeholder().equals("refuse")
                && statement.tokens().size() == 8;
        if (!whole) {
            throw statement.refused(
                    statement.token(3),
                    "a trigger is written: create trigger ${table}name before update (or delete) on ${table}name ${refuse}");
        }
        owned(statement.token(6));
    }

    private void alterTable() {
        owned(statement.token(2));
        if (!statement.token(3).is("add")) {
            contraction();
            return;
        }
        int column = statement.token(4).is("column") ? 5 : 4;
        types.checkColumn(column);
        List<Token> rest = statement.tokens().subList(column, statement.tokens().size());
        boolean required = false;
        for (int i = 0; i + 1 < rest.size(); i++) {
            required |= rest.get(i).is("not") && rest.get(i + 1).is("null");
        }
        if (required && rest.stream().noneMatch(token -> token.is("default"))) {
            throw statement.refused(
                    statement.token(column),
                    "a new column that is not null needs a default, for the previous version writes no value");
        }
    }

    /** Rows come from the module's own tables, from a common table expression or from a subquery. */
    private void sources() {
        Set<String> named = new HashSet<>();
        List<Token> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.WORD
                    && tokens.get(i + 1).is("as")
                    && statement.token(i + 2).is("(")) {
                named.add(tokens.get(i).text());
            }
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token source = tokens.get(i + 1);
            boolean distinct = i > 0 && tokens.get(i - 1).is("distinct");
            if (tokens.get(i).is("references")) {
                owned(source);
            } else if ((tokens.get(i).is("from") && !distinct) || tokens.get(i).is("join")) {
                if (!source.is("(") && !named.contains(source.text())) {
                    owned(source);
                }
            }
        }
    }

    private void owned(Token name) {
        if (!name.owned()) {
            throw statement.refused(
                    name,
                    "'%s' is not of this module; write ${table} and a name in small letters".formatted(name.text()));
        }
    }

    private void contraction() {
        if (!contracts) {
            throw refusedContraction();
        }
    }

    private MigrationRefused refusedContraction() {
        Token verb = statement.starts("alter") ? statement.token(3) : statement.token(0);
        return statement.refused(
                verb,
                "'%s' takes away what the previous version needs; only a file named NNN-name-contract.sql may"
                        .formatted(verb.text()));
    }
}
