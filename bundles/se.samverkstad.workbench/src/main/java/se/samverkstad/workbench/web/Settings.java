package se.samverkstad.workbench.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the launcher says about this installation. */
@Component(service = Settings.class)
public final class Settings {
    private final Function<String, @Nullable String> properties;

    @Activate
    public Settings(BundleContext context) {
        this(context::getProperty);
    }

    Settings(Function<String, @Nullable String> properties) {
        this.properties = properties;
    }

    /** The address others reach this installation at; read each time, because the port may be found late. */
    public URI base() {
        String base = Optional.ofNullable(properties.apply("samverkstad.base"))
                .orElseGet(() -> "http://127.0.0.1:"
                        + Optional.ofNullable(properties.apply("org.osgi.service.http.port"))
                                .orElse("8080"));
        return URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    public boolean developerMode() {
        return Boolean.parseBoolean(properties.apply("samverkstad.developer"));
    }
}
