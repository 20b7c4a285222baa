package se.samverkstad.workbench.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.openid.OpenId;
import se.samverkstad.people.openid.Provider;
import se.samverkstad.people.openid.Providers;
import se.samverkstad.workbench.web.Cookies;
import se.samverkstad.workbench.web.Exchange;

/** The organisations on the sign-in page. Reads rows and asks no provider, so a broken one delays nobody. */
@Component(service = Doors.class)
public final class Doors {
    public static final String AWAY = "/logga-in-med/";
    public static final String BACK = "/logga-in-svar/";
    public static final String LOGOUT = "/logga-ut-svar/";

    private final Supplier<List<Door>> all;

    /**
     * One way in.
     *
     * @param path where it leads; the page to go on to is added
     * @param silent whether the provider did not answer the last time
     */
    public record Door(String name, String path, boolean silent) {
        public String address(String target) {
            return path + "?till=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        }
    }

    @Activate
    public Doors(@Reference Providers providers, @Reference OpenId openId) {
        this(() -> providers.all().stream()
                .filter(Provider::active)
                .map(each -> new Door(
                        each.name(), AWAY + each.key(), openId.silentSince(each).isPresent()))
                .toList());
    }

    /** @param all asked for each page */
    public Doors(Supplier<List<Door>> all) {
        this.all = all;
    }

    public List<Door> all() {
        return all.get();
    }

    /** The secret by which this browser is known again when it comes back. */
    public static Optional<String> browser(Exchange exchange) {
        return Cookies.read(exchange.request(), Cookies.JOURNEY);
    }

    public static void keep(Exchange exchange, String browser) {
        Cookies.set(exchange.response(), Cookies.JOURNEY, browser, Duration.ofMinutes(OpenId.MINUTES));
    }
}
