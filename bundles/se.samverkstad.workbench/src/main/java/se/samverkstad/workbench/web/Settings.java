package se.samverkstad.workbench.web;

import java.net.URI;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the launcher says about this installation. */
@Component(service = Settings.class)
public final class Settings {
    private final BundleContext context;

    @Activate
    public Settings(BundleContext context) {
        this.context = context;
    }

    /** The address others reach this installation at; read each time, because the port may be found late. */
    public URI base() {
        String base = Optional.ofNullable(context.getProperty("samverkstad.base"))
                .orElseGet(() -> "http://127.0.0.1:"
                        + Optional.ofNullable(context.getProperty("org.osgi.service.http.port"))
                                .orElse("8080"));
        return URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    public boolean developerMode() {
        return Boolean.parseBoolean(context.getProperty("samverkstad.developer"));
    }
}
