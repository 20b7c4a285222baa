package se.samverkstad.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samverkstad.api.privacy.PersonalNumbers;

/**
 * One event: time, level, module, logger, text. An event begins at the start of a line and nothing else does: line breaks
 * and other control characters in a text are made visible, and the lines of a stack trace are indented. Personal numbers
 * and secrets in addresses are left out.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b(kod|code|token|csrf|password|losenord|lösenord)=[^\\s&,;)]+");
    private static final String OURS = "se.samverkstad.";

    private final ZoneId zone = ZoneId.systemDefault();

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(200)
                .append(TIME.format(event.getInstant().atZone(zone)))
                .append(' ')
                .append(event.getLevel())
                .append(" [")
                .append(visible(module(event)))
                .append("] ")
                .append(visible(event.getLoggerName()))
                .append(" - ")
                .append(visible(String.valueOf(event.getFormattedMessage())))
                .append('\n');
        if (event.getThrowableProxy() != null) {
            ThrowableProxyUtil.asString(event.getThrowableProxy())
                    .lines()
                    .forEach(traced ->
                            line.append("    ").append(visible(traced)).append('\n'));
        }
        return line.toString();
    }

    private static String module(ILoggingEvent event) {
        String said = event.getMDCPropertyMap().get("module");
        if (said != null) {
            return said;
        }
        String logger = event.getLoggerName();
        if (!logger.startsWith(OURS)) {
            return "core";
        }
        int end = logger.indexOf('.', OURS.length());
        return end < 0 ? logger.substring(OURS.length()) : logger.substring(OURS.length(), end);
    }

    /** What could be a person or a way in is not written down, whoever logs it. */
    private static String discreet(String text) {
        return SECRET.matcher(PersonalNumbers.masked(text)).replaceAll("$1=[…]");
    }

    private static String visible(String text) {
        return CONTROL.matcher(discreet(text))
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
