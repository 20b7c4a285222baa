package se.samverkstad.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes: everything from INFO to {@code log/samverkstad.log} in the home folder, kept for fourteen days unless
 * {@link LogDays} says otherwise, and
 * warnings to the terminal's error stream too, once {@link HeldLines the start has succeeded}. A file {@code logback.xml} in the home folder replaces all of it. Found by
 * logback as a service; code instead of a file because reading XML costs a tenth of a second at each start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogFiles extends ContextAwareBase implements Configurator {
    /** Names the home folder; without it only warnings are written, to the error stream. */
    public static final String HOME = "samverkstad.log.home";

    static final String FILE = "file";

    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        ch.qos.logback.classic.Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        String home = System.getProperty(HOME);
        if (home != null) {
            Path own = Path.of(home, "logback.xml");
            if (Files.isReadable(own)) {
                return configureFrom(own, logging);
            }
            root.addAppender(file(Path.of(home, "log"), logging));
        }
        root.addAppender(terminal(logging));
        root.setLevel(Level.INFO);
        logging.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
        logging.getLogger("org.apache.felix").setLevel(Level.WARN);
        // It names every style that paper has no use for.
        logging.getLogger("com.openhtmltopdf").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** For a process that listens nowhere on purpose: that nothing listens is then no warning. */
    public static void expectNoWebServer() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.apache.felix.http")).setLevel(Level.ERROR);
    }

    private ExecutionStatus configureFrom(Path own, LoggerContext logging) {
        JoranConfigurator joran = new JoranConfigurator();
        joran.setContext(logging);
        try {
            joran.doConfigure(own.toFile());
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        } catch (JoranException e) {
            addError("cannot use " + own, e);
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
    }

    static Appender<ILoggingEvent> file(Path folder, LoggerContext logging) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(logging);
        appender.setName(FILE);
        appender.setFile(folder.resolve("samverkstad.log").toString());
        appender.setEncoder(encoder(logging));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(logging);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                folder.resolve("samverkstad.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("50MB"));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(FileSize.valueOf("1GB"));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        return appender;
    }

    private static Appender<ILoggingEvent> terminal(LoggerContext logging) {
        HeldLines appender = new HeldLines();
        appender.setContext(logging);
        appender.setName("terminal");
        appender.setEncoder(encoder(logging));
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        appender.addFilter(warnings);
        // Not System.err: what libraries print there comes into the log, and would come back here.
        appender.setOutputStream(new FileOutputStream(FileDescriptor.err));
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext logging) {
        LogLine layout = new LogLine();
        layout.setContext(logging);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(logging);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
