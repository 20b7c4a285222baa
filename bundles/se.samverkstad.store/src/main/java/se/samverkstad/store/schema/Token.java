package se.samverkstad.store.schema;

/**
 * A piece of a statement.
 *
 * @param gap the white space before it
 */
record Token(Kind kind, String text, int line, String gap) {
    enum Kind {
        WORD,
        /** <code>${table}name</code> */
        TABLE,
        /** <code>${word}</code> */
        PLACEHOLDER,
        /** Text in '' or a name in "". */
        QUOTED,
        NUMBER,
        SYMBOL
    }

    boolean is(String word) {
        return kind != Kind.QUOTED && text.equalsIgnoreCase(word);
    }

    String placeholder() {
        return kind == Kind.PLACEHOLDER ? text.substring(2, text.length() - 1) : "";
    }

    boolean owned() {
        return kind == Kind.TABLE && text.matches("\\$\\{table}[a-z][a-z0-9_]*");
    }
}
