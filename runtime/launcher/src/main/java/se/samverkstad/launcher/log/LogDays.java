package se.samverkstad.launcher.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * How many days the log is kept, changed while it is written. A service of a plain Java type, because bundles and the
 * launcher have no class of ours in common: takes the days, and answers false when the installation's own
 * {@code logback.xml} decides instead.
 */
public final class LogDays implements IntPredicate {
    private static final Pattern OLD = Pattern.compile("samverkstad\\.(\\d{4}-\\d{2}-\\d{2})\\.\\d+\\.log\\.gz");

    /** By which bundles find the service. */
    public static Dictionary<String, Object> properties() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("samverkstad.log.days", "true");
        return properties;
    }

    @Override
    public boolean test(int days) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext logging)) {
            return false;
        }
        Appender<ILoggingEvent> file =
                logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(LogFiles.FILE);
        if (!(file instanceof RollingFileAppender<ILoggingEvent> rolling)
                || !(rolling.getRollingPolicy() instanceof SizeAndTimeBasedRollingPolicy<?> policy)) {
            return false;
        }
        policy.setMaxHistory(days);
        policy.getTimeBasedFileNamingAndTriggeringPolicy().getArchiveRemover().setMaxHistory(days);
        deleteOlder(
                Path.of(rolling.getFile()).resolveSibling(""),
                LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(days));
        return true;
    }

    /** Logback itself would look only at the days since it last looked. */
    static void deleteOlder(Path folder, LocalDate first) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = OLD.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && LocalDate.parse(name.group(1)).isBefore(first)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DateTimeException e) {
            LoggerFactory.getLogger(LogDays.class).warn("Old log files could not be deleted", e);
        }
    }
}
