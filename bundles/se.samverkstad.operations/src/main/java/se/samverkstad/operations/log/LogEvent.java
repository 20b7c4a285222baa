package se.samverkstad.operations.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One event of the log.
 *
 * @param more what followed it, such as a stack trace
 */
public record LogEvent(Instant at, LogLevel level, String module, String logger, String text, List<String> more) {
    private static final Pattern LINE =
            Pattern.compile("(\\S+T\\S+) (TRACE|DEBUG|INFO|WARN|ERROR) \\[([^\\]]*)] (\\S+) - (.*)");

    public LogEvent {
        more = List.copyOf(more);
    }

    /** From a line that begins one; empty for a line that belongs to the event before it. */
    static Optional<LogEvent> begin(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogEvent(
                    OffsetDateTime.parse(parts.group(1)).toInstant(),
                    LogLevel.of(parts.group(2)),
                    parts.group(3),
                    parts.group(4),
                    parts.group(5),
                    List.of()));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    LogEvent with(List<String> lines) {
        return new LogEvent(at, level, module, logger, text, lines);
    }
}
