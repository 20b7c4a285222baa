package se.samverkstad.store.personal;

import java.util.List;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.Kind;
import se.samverkstad.store.personal.KeptRows.Order;

/** An order of rows, as both databases say it. */
final class OrderWords {
    /** As the alphabet has them: texts are compared by code point, where å comes after ä, and the tilde after z. */
    private static final List<List<String>> LETTERS = List.of(
            List.of("å", "~a"),
            List.of("ä", "~b"),
            List.of("æ", "~b"),
            List.of("ö", "~c"),
            List.of("ø", "~c"),
            List.of("é", "e"),
            List.of("ü", "y"));

    private OrderWords() {}

    /** Ends where what decides among equals can follow. */
    static String of(Order order) {
        return "%s %s nulls last, ".formatted(compared(order.column()), order.falling() ? "desc" : "asc");
    }

    private static String compared(KeptColumn column) {
        if (column.kind() == Kind.NUMBER) {
            // SQLite keeps decimals as text.
            return "(" + column.name() + " + 0)";
        }
        return column.kind() == Kind.TEXT ? swedish("cast(" + column.name() + " as text)") : column.name();
    }

    private static String swedish(String expression) {
        String letters = SmallLetters.of(expression);
        for (List<String> letter : LETTERS) {
            letters = "replace(%s, '%s', '%s')".formatted(letters, letter.get(0), letter.get(1));
        }
        return letters;
    }
}
