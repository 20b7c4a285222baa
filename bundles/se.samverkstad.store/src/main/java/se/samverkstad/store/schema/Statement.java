package se.samverkstad.store.schema;

import java.util.List;
import java.util.Map;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.MigrationRefused;

/** One statement of a migration, not yet in the words of a database. */
record Statement(String file, List<Token> tokens) {
    private static final int LONGEST_NAME = 63;

    Token token(int index) {
        return index < tokens.size() ? tokens.get(index) : new Token(Token.Kind.SYMBOL, "", lastLine(), "");
    }

    boolean starts(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!token(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    MigrationRefused refused(Token at, String why) {
        return new MigrationRefused("%s:%d: %s".formatted(file, at.line(), why));
    }

    String sql(String prefix, Dialect dialect) {
        return sql(prefix, dialect.words());
    }

    /** @param words what stands for each type word */
    String sql(String prefix, Map<String, String> words) {
        StringBuilder sql = new StringBuilder();
        for (Token token : tokens) {
            sql.append(sql.isEmpty() ? "" : token.gap());
            switch (token.kind()) {
                case TABLE -> sql.append(tableName(token, prefix));
                case PLACEHOLDER -> sql.append(words.get(token.placeholder()));
                case WORD, QUOTED, NUMBER, SYMBOL -> sql.append(token.text());
            }
        }
        return sql.toString();
    }

    private String tableName(Token token, String prefix) {
        String name = token.text().replace("${table}", prefix);
        if (name.length() > LONGEST_NAME) {
            throw refused(token, "the name %s is longer than %d characters".formatted(name, LONGEST_NAME));
        }
        return name;
    }

    private int lastLine() {
        return tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).line();
    }
}
