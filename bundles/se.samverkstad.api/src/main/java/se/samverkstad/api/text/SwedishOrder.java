package se.samverkstad.api.text;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The Swedish sort order (å ä ö last, v and w apart, case ignored at first) as text that sorts the same in every
 * database: store the key in a column of its own and order by it.
 */
public final class SwedishOrder {
    private static final RuleBasedCollator SWEDISH = swedish();

    private SwedishOrder() {}

    /** The collation key of the text in hexadecimal, compared byte by byte. */
    public static String key(String text) {
        // A collator is not safe on several threads at once.
        Collator collator = (Collator) SWEDISH.clone();
        return HexFormat.of().formatHex(collator.getCollationKey(text).toByteArray());
    }

    /** Java's own rules still sort w as v, as Swedish did until 2006. */
    private static RuleBasedCollator swedish() {
        RuleBasedCollator java = (RuleBasedCollator) Collator.getInstance(Locale.forLanguageTag("sv-SE"));
        try {
            RuleBasedCollator rules = new RuleBasedCollator(java.getRules() + "& V < w , W");
            rules.setStrength(Collator.TERTIARY);
            rules.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return rules;
        } catch (ParseException e) {
            throw new IllegalStateException("the rules were written here", e);
        }
    }
}
