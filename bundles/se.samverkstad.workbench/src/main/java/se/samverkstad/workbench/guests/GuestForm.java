package se.samverkstad.workbench.guests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.guests.GuestRefusal.Reason;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.roles.Period;

/** The form of an invitation, as it was filled in. */
public record GuestForm(String name, String purpose, String unit, String lastDay, String email, String language) {
    private static final int WEEKS = 12;

    static GuestForm empty(Request request) {
        String language = request.locale().getLanguage().equals("en") ? "en" : "sv";
        return new GuestForm(
                "", "", "", LocalDate.now(Period.ZONE).plusWeeks(WEEKS).toString(), "", language);
    }

    static GuestForm sent(Request request) {
        return new GuestForm(
                field(request, "namn"),
                field(request, "syfte"),
                field(request, "enhet"),
                field(request, "till"),
                field(request, "epost"),
                field(request, "sprak"));
    }

    private static String field(Request request, String name) {
        return request.parameter(name).orElse("").strip();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(lastDay));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What no day is, is a day that cannot be. */
    GuestWish wish() {
        return new GuestWish(
                name,
                purpose,
                unit.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(unit)),
                day().orElse(LocalDate.MIN),
                language);
    }

    static Map<String, String> errors(List<Reason> reasons, Text text) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Reason each : reasons) {
            errors.putIfAbsent(fieldOf(each), sentence(each, text));
        }
        return errors;
    }

    private static String fieldOf(Reason reason) {
        return switch (reason) {
            case NAME, NAME_TAKEN, PERSONAL_NUMBER -> "namn";
            case PURPOSE -> "syfte";
            case LAST_DAY -> "till";
            case GONE -> "enhet";
        };
    }

    static String sentence(Reason reason, Text text) {
        return switch (reason) {
            case NAME -> text.of("guests.refused.name", GuestWish.LONGEST_NAME);
            case NAME_TAKEN -> text.of("guests.refused.name-taken");
            case PURPOSE -> text.of("guests.refused.purpose", GuestWish.LONGEST_PURPOSE);
            case LAST_DAY -> text.of("guests.refused.last-day");
            case PERSONAL_NUMBER -> text.of("directory.refused.personal-number");
            case GONE -> text.of("guests.refused.gone");
        };
    }
}
