package se.samverkstad.workbench.roles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.roles.Period;

/** Periods in words and from forms. */
final class Periods {
    private Periods() {}

    /** "Från 3 mars 2026 tills vidare", as it is on that day. */
    static String words(Period period, LocalDate today, Text text) {
        String first = day(period.first(), text);
        boolean begun = !period.first().isAfter(today);
        return period.last()
                .map(last -> text.of(begun ? "roles.until" : "roles.between", day(last, text), first))
                .orElseGet(() -> text.of(begun ? "roles.since" : "roles.from", first));
    }

    static String day(LocalDate day, Text text) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(text.locale())
                .format(day);
    }

    /** As a date field sends it; empty when it is no date. */
    static Optional<LocalDate> parse(String sent) {
        try {
            return Optional.of(LocalDate.parse(sent.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
