package se.samverkstad.launcher.log;

import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** What the framework itself has to say, into our log instead of standard output. */
public final class FrameworkLog extends Logger {
    @Override
    protected void doLog(
            @Nullable Bundle bundle,
            @Nullable ServiceReference reference,
            int level,
            @Nullable String message,
            @Nullable Throwable thrown) {
        String name =
                bundle == null || bundle.getBundleId() == 0 ? "org.apache.felix.framework" : bundle.getSymbolicName();
        write(name == null ? "org.apache.felix.framework" : name, level, message, thrown);
    }

    @Override
    protected void doLog(int level, @Nullable String message, @Nullable Throwable thrown) {
        write("org.apache.felix.framework", level, message, thrown);
    }

    private static void write(String name, int level, @Nullable String message, @Nullable Throwable thrown) {
        org.slf4j.Logger logger = LoggerFactory.getLogger(name);
        switch (level) {
            case LOG_ERROR -> logger.error(message, thrown);
            case LOG_WARNING -> logger.warn(message, thrown);
            case LOG_INFO -> logger.info(message, thrown);
            default -> logger.debug(message, thrown);
        }
    }
}
