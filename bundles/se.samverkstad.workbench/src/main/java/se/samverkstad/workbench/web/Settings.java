package se.samverkstad.workbench.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.address.Network;

/** What the launcher says about this installation. */
@Component(service = Settings.class)
public final class Settings {
    private final Function<String, @Nullable String> properties;
    private final List<Network> proxies;

    @Activate
    public Settings(BundleContext context) {
        this(context::getProperty);
    }

    Settings(Function<String, @Nullable String> properties) {
        this.properties = properties;
        this.proxies = property(AddressPlan.PROXIES)
                .map(text -> new AddressPlan("", "", "", "", "", text).proxyList())
                .orElse(List.of())
                .stream()
                .flatMap(each -> Network.parse(each).stream())
                .toList();
    }

    /** The address others reach this installation at; read each time, because the port may be found late. */
    public URI base() {
        String base = Optional.ofNullable(properties.apply("samverkstad.base"))
                .orElseGet(() -> "http://127.0.0.1:"
                        + Optional.ofNullable(properties.apply("org.osgi.service.http.port"))
                                .orElse("8080"));
        return URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    /** Whether an administrator has named the address, so that requests for another host are not for this installation. */
    boolean isPublic() {
        return property(AddressPlan.ADDRESS).isPresent();
    }

    /** The declared proxy; empty when people's browsers ask the server itself. */
    List<Network> proxies() {
        return proxies;
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
    }

    public boolean developerMode() {
        return Boolean.parseBoolean(properties.apply("samverkstad.developer"));
    }
}
