package se.samverkstad.modules.change;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** What the clock on the wall shows in Sweden, and the two nights a year on which it is set. */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /**
     * A time that comes twice is the first of the two, before the clock is set back.
     *
     * @throws ModuleRefusal {@code UNREADABLE} for one that does not come, because the clock is set forward past it
     */
    public static Instant of(LocalDateTime wall) {
        if (ZONE.getRules().getValidOffsets(wall).isEmpty()) {
            throw refuse(Code.UNREADABLE, "time.gap", clock(wall), wall.toLocalDate());
        }
        return wall.atZone(ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Whether the wall shows that time twice on that night. */
    public static boolean twice(Instant at) {
        return ZONE.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(at, ZONE))
                        .size()
                > 1;
    }

    /**
     * Such as {@code 2026-12-01T18:00}, or with an offset {@code 2026-12-01T17:00Z}.
     *
     * @throws ModuleRefusal {@code UNREADABLE} that names it
     */
    public static Instant parse(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException e) {
            throw new ModuleRefusal(
                    Code.UNREADABLE,
                    refuse(Code.UNREADABLE, "time.unreadable", text).sentence(),
                    e);
        }
    }

    private static String clock(LocalDateTime wall) {
        return DateTimeFormatter.ofPattern("HH:mm").format(wall);
    }
}
