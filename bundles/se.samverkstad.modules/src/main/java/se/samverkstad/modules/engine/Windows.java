package se.samverkstad.modules.engine;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a change can be undone, and how long what it started is watched.
 *
 * @param undo {@code samverkstad.undo.window}, ISO 8601 such as {@code P30D}; 30 days unless it says otherwise
 * @param watch {@code samverkstad.aftercheck}, such as {@code PT10M}; ten minutes, and nothing is watched at zero
 */
record Windows(Duration undo, Duration watch) {
    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    static Windows of(BundleContext framework) {
        return new Windows(
                duration(framework, "samverkstad.undo.window", Duration.ofDays(30)),
                duration(framework, "samverkstad.aftercheck", Duration.ofMinutes(10)));
    }

    private static Duration duration(BundleContext framework, String name, Duration otherwise) {
        String text = framework.getProperty(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(text.strip());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            LOG.debug("{} is no duration", name, e);
        }
        LOG.warn("{} is not a duration such as P30D or PT10M: {}; {} is used", name, text, otherwise);
        return otherwise;
    }
}
