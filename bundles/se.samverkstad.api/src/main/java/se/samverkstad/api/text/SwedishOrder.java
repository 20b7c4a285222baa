package se.samverkstad.api.text;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The Swedish sort order (å ä ö last, v and w apart, case ignored at first) as text that sorts the same in every
 * database: store the key in a column of its own and order by it.
 */
public final class SwedishOrder {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private SwedishOrder() {}

    /** The collation key of the text in hexadecimal, compared byte by byte. */
    public static String key(String text) {
        // Collator is not safe on several threads at once; getInstance returns a copy.
        Collator collator = Collator.getInstance(SWEDISH);
        collator.setStrength(Collator.TERTIARY);
        return HexFormat.of().formatHex(collator.getCollationKey(text).toByteArray());
    }
}
