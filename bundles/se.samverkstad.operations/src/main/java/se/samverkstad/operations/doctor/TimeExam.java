package se.samverkstad.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Whether the clock can be believed: it is behind neither the product nor what was written here already. */
final class TimeExam {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final Path home;
    private final Path product;
    private final Clock clock;

    TimeExam(Path home, Path product, Clock clock) {
        this.home = home;
        this.product = product;
        this.clock = clock;
    }

    List<Finding> examine() {
        Instant now = clock.instant();
        Instant built = changed(product.resolve("build.id"));
        if (now.isBefore(built)) {
            return List.of(Findings.critical("time", "time.before-build", day(now), day(built)));
        }
        Instant written = newest();
        if (now.plus(TOLERATED).isBefore(written)) {
            return List.of(Findings.warning("time", "time.before-files", day(now), day(written)));
        }
        return List.of(Findings.ok(
                "time", "time.fine", now.atZone(SWEDEN).toLocalTime().withNano(0), day(now)));
    }

    /** Of the files that are written all the time; deeper down copies keep the times of what they were made from. */
    private Instant newest() {
        return Stream.of("log/samverkstad.log", "database/samverkstad.db", "CURRENT", "lock")
                .map(home::resolve)
                .map(TimeExam::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SWEDEN).toLocalDate();
    }
}
