package se.samverkstad.modules.setting;

import java.math.BigDecimal;
import java.util.function.Function;

/** The types of Metatype (§105.9.5) and how a text becomes the value a component is given. */
public enum Kind {
    STRING(text -> text),
    /** A string that is kept sealed and never shown again. */
    PASSWORD(text -> text),
    BOOLEAN(Boolean::valueOf),
    CHARACTER(text -> text.charAt(0)),
    BYTE(Byte::valueOf),
    SHORT(Short::valueOf),
    INTEGER(Integer::valueOf),
    LONG(Long::valueOf),
    FLOAT(Float::valueOf),
    DOUBLE(Double::valueOf);

    private final Function<String, Object> parser;

    Kind(Function<String, Object> parser) {
        this.parser = parser;
    }

    /** A number without decimals. */
    public boolean whole() {
        return this == BYTE || this == SHORT || this == INTEGER || this == LONG;
    }

    public boolean number() {
        return whole() || this == FLOAT || this == DOUBLE;
    }

    /** Kept and compared as it was written. */
    public boolean text() {
        return this == STRING || this == PASSWORD;
    }

    /** @throws IllegalArgumentException when the text is no such value */
    Object value(String text) {
        return parser.apply(text);
    }

    /** As people write it, with spaces and a decimal comma, turned into what is kept. */
    String tidy(String written) {
        if (!number()) {
            return this == STRING ? written.strip() : written;
        }
        String tight = written.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        return whole() ? tight : tight.replace(',', '.');
    }

    boolean admits(String text) {
        try {
            if (this == FLOAT || this == DOUBLE) {
                return Double.isFinite(new BigDecimal(text).doubleValue());
            }
            value(text);
            return this != CHARACTER || text.length() == 1;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
