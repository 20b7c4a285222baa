package se.samverkstad.workbench.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Fault;
import se.samverkstad.people.file.RowError;

/** Says what is wrong with units and persons in words. */
public final class Faults {
    private Faults() {}

    public static String sentence(Fault fault, Text text) {
        return text.of("account.fault." + word(fault));
    }

    static String sentence(DirectoryException.Reason reason, Text text) {
        return text.of("directory.refused." + word(reason));
    }

    /** By the field of the form for persons. */
    static Map<String, String> byField(List<Fault> faults, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach(fault -> errors.putIfAbsent(field(fault), sentence(fault, text)));
        return errors;
    }

    private static String field(Fault fault) {
        return switch (fault) {
            case EMAIL -> "epost";
            case USER, USER_TAKEN -> "inloggning";
            case TITLE -> "titel";
            default -> "namn";
        };
    }

    /** With the row it stands in. */
    static String sentence(RowError error, Text text) {
        String said = text.of("file.error." + word(error.kind()), error.value());
        return error.line() == 0 ? said : text.of("file.row", Long.toString(error.line()), said);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
