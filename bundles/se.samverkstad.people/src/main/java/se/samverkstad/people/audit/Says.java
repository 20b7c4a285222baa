package se.samverkstad.people.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.samverkstad.api.audit.AuditStanding.Standing;
import se.samverkstad.api.health.Health.Status;

/** How the record stands, in both languages. */
final class Says {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH = DateTimeFormatter.ofPattern(
                    "d MMMM 'kl.' HH.mm", Locale.forLanguageTag("sv-SE"))
            .withZone(SWEDEN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm", Locale.ENGLISH).withZone(SWEDEN);

    private Says() {}

    static Standing unknown() {
        return new Standing(
                Status.OK,
                "Loggen över vem som gjort vad har inte kontrollerats än.",
                "The record of who did what has not been verified yet.");
    }

    static Standing whole(long entries, Instant at) {
        return new Standing(
                Status.OK,
                "Loggen över vem som gjort vad är hel: %d händelser, kontrollerade %s."
                        .formatted(entries, SWEDISH.format(at)),
                "The record of who did what is whole: %d entries, verified on %s."
                        .formatted(entries, ENGLISH.format(at)));
    }

    static Standing broken(long number, Instant at) {
        return new Standing(
                Status.CRITICAL,
                ("Loggen över vem som gjort vad är ändrad eller avkortad vid händelse %d (kontrollerad %s)."
                                + " Jämför med en säkerhetskopia och ta reda på vem som har haft tillgång till databasen.")
                        .formatted(number, SWEDISH.format(at)),
                ("The record of who did what was changed or cut off at entry %d (verified on %s)."
                                + " Compare with a backup and find out who has had access to the database.")
                        .formatted(number, ENGLISH.format(at)));
    }

    static Standing failed(String why) {
        return new Standing(
                Status.WARNING,
                "Loggen över vem som gjort vad gick inte att kontrollera: %s. Nytt försök inom en timme."
                        .formatted(why),
                "The record of who did what could not be verified: %s. It is tried again within an hour."
                        .formatted(why));
    }
}
