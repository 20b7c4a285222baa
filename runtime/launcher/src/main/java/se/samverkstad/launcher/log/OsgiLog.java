package se.samverkstad.launcher.log;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.LogService;

/** The OSGi log service, for the framework's helpers (Declarative Services, configuration) that know no other log. */
public final class OsgiLog implements ServiceFactory<LogService> {
    @Override
    public LogService getService(Bundle bundle, ServiceRegistration<LogService> registration) {
        return new BundleLog(bundle);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<LogService> registration, LogService service) {
        // holds nothing
    }
}
