package se.samverkstad.workbench.feeds;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Tags;

/** What came of asking for an address. */
sealed interface Fetched {
    /**
     * Nothing to read.
     *
     * @param comeBack zero when that is not known
     * @param key of the sentence that says so, {@code feed.refused.<key>}
     */
    record Refused(int status, Duration comeBack, String key) implements Fetched {}

    /**
     * The whole feed.
     *
     * @param tag of its content
     * @param changed when it came to be so
     */
    record Whole(FeedFile file, String fileName, String tag, Instant changed) implements Fetched {
        /** RFC 9110 13.2.2: a tag, where one is sent, decides alone. */
        void send(Exchange exchange) throws IOException {
            exchange.response().setHeader("ETag", tag);
            exchange.response()
                    .setHeader(
                            "Last-Modified",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atZone(ZoneOffset.UTC)));
            Optional<String> known = exchange.header("If-None-Match");
            boolean same = known.isPresent()
                    ? Tags.known(known, tag)
                    : exchange.header("If-Modified-Since")
                            .flatMap(Whole::moment)
                            .filter(since -> !changed.isAfter(since))
                            .isPresent();
            if (same) {
                exchange.response().setStatus(304);
                return;
            }
            exchange.response().setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            exchange.send(200, file.contentType(), file.body());
        }

        private static Optional<Instant> moment(String header) {
            try {
                return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    static Refused refused(int status, String key) {
        return new Refused(status, Duration.ZERO, key);
    }

    static Refused away(Duration comeBack, String key) {
        return new Refused(503, comeBack, key);
    }
}
