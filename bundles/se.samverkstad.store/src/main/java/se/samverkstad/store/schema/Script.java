package se.samverkstad.store.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationRefused;

/** Reads a migration: statements that end with a semicolon at the end of a line, comments after two hyphens. */
final class Script {
    private static final Pattern PIECE = Pattern.compile("(?<comment>[ \\t]*--[^\\n]*)"
            + "|(?<space>\\s+)"
            + "|(?<quoted>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")"
            + "|(?<table>\\$\\{table}\\w*)"
            + "|(?<placeholder>\\$\\{[^}\\n]*})"
            + "|(?<word>[A-Za-z_][A-Za-z_0-9]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?)"
            + "|(?<symbol>::|/\\*|\\|\\||<=|>=|<>|!=|.)");
    private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*(?:--[^\\n]*)?(?:\\n|\\z)");

    private final String file;
    private final String sql;
    private final List<Statement> statements = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private String gap = "";
    private int line = 1;

    private Script(String file, String sql) {
        this.file = file;
        this.sql = sql;
    }

    /** Its statements, after each was found to keep the rules. */
    static List<Statement> checked(String module, Migration migration) {
        List<Statement> statements = read(module, migration);
        statements.forEach(statement -> new Rules(statement, migration.contracts()).check());
        return statements;
    }

    static List<Statement> read(String module, Migration migration) {
        return new Script(module + " " + migration.fileName(), migration.sql()).read();
    }

    private List<Statement> read() {
        Matcher piece = PIECE.matcher(sql);
        int at = 0;
        while (at < sql.length()) {
            if (!piece.find(at) || piece.start() != at) {
                throw refused("unexpected character");
            }
            at = piece.end();
            take(piece);
        }
        if (!tokens.isEmpty()) {
            throw refused("the last statement does not end with a semicolon");
        }
        if (statements.isEmpty()) {
            throw refused("there is no statement");
        }
        return List.copyOf(statements);
    }

    private void take(Matcher piece) {
        String text = piece.group();
        if (piece.group("space") != null) {
            gap += text;
        } else if (text.equals(";")) {
            endStatement(piece.end());
        } else if (piece.group("comment") == null) {
            tokens.add(new Token(kind(piece), text, line, gap));
            gap = "";
        }
        line += (int) text.chars().filter(c -> c == '\n').count();
    }

    private void endStatement(int end) {
        Matcher rest = REST_OF_LINE.matcher(sql).region(end, sql.length());
        if (!rest.lookingAt()) {
            throw refused("a semicolon ends a statement and stands at the end of a line");
        }
        if (tokens.isEmpty()) {
            throw refused("there is a semicolon without a statement");
        }
        statements.add(new Statement(file, List.copyOf(tokens)));
        tokens = new ArrayList<>();
        gap = "";
    }

    private static Token.Kind kind(Matcher piece) {
        if (piece.group("quoted") != null) {
            return Token.Kind.QUOTED;
        } else if (piece.group("table") != null) {
            return Token.Kind.TABLE;
        } else if (piece.group("placeholder") != null) {
            return Token.Kind.PLACEHOLDER;
        } else if (piece.group("word") != null) {
            return Token.Kind.WORD;
        }
        return piece.group("number") != null ? Token.Kind.NUMBER : Token.Kind.SYMBOL;
    }

    private MigrationRefused refused(String why) {
        return new MigrationRefused("%s:%d: %s".formatted(file, line, why));
    }
}
