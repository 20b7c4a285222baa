package se.samverkstad.launcher.log;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogService;
import org.osgi.service.log.Logger;

/** The log of one bundle: its lines are named after the bundle that they are about. */
final class BundleLog implements LogService {
    private static final String OURS = "se.samverkstad.";

    private final Bundle bundle;

    BundleLog(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public Logger getLogger(String name) {
        return new Slf4jLogger(name(bundle, name));
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName());
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> type) {
        return getLogger(bundle, name, type);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> named, Class<L> type) {
        return getLogger(bundle, named.getName(), type);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle about, String name, Class<L> type) {
        return type.cast(new Slf4jLogger(name(about, name)));
    }

    private static String name(Bundle about, String wanted) {
        String bundle = about.getSymbolicName();
        boolean unnamed = wanted.equals(Logger.ROOT_LOGGER_NAME);
        boolean ours = bundle != null && bundle.startsWith(OURS);
        return bundle != null && (unnamed || (ours && !wanted.startsWith(OURS))) ? bundle : wanted;
    }

    @Override
    @Deprecated
    public void log(int level, String message) {
        write(bundle, level, message, null);
    }

    @Override
    @Deprecated
    public void log(int level, String message, @Nullable Throwable thrown) {
        write(bundle, level, message, thrown);
    }

    @Override
    @Deprecated
    public void log(@Nullable ServiceReference<?> about, int level, String message) {
        log(about, level, message, null);
    }

    @Override
    @Deprecated
    public void log(@Nullable ServiceReference<?> about, int level, String message, @Nullable Throwable thrown) {
        Bundle owner = about == null ? null : about.getBundle();
        write(owner == null ? bundle : owner, level, message, thrown);
    }

    private static void write(Bundle about, int level, String message, @Nullable Throwable thrown) {
        String name = about.getSymbolicName() == null ? "osgi" : about.getSymbolicName();
        org.slf4j.Logger logger = org.slf4j.LoggerFactory.getLogger(name);
        switch (level) {
            case 1 -> logger.error(message, thrown);
            case 2 -> logger.warn(message, thrown);
            case 3 -> logger.info(message, thrown);
            default -> logger.debug(message, thrown);
        }
    }
}
