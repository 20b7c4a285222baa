package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.operations.address.AddressChecks;
import se.samverkstad.operations.address.Network;

/**
 * Lets in what comes the way that the administrator has declared: from the proxy or from this machine when there is a proxy,
 * and for the public address and no other host. A page made for another host name would carry that name into links, and a
 * name that points here (DNS rebinding) would make this installation part of another site.
 */
@Component(service = FrontDoor.class)
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    /** Headers that tell of a proxy: with one of them the request comes from elsewhere, whoever passed it on. */
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final Settings settings;

    @Activate
    public FrontDoor(@Reference Settings settings) {
        this.settings = settings;
    }

    /**
     * Whether the request was sent on to https and is answered.
     *
     * @throws Refusal 403 from elsewhere than the proxy, 421 for another host, 400 when the proxy's words contradict
     */
    boolean sentOn(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        InetAddress peer = Network.address(request.getRemoteAddr()).orElseThrow(() -> new Refusal(403, "door"));
        List<Network> proxies = settings.proxies();
        boolean proxy = proxies.stream().anyMatch(each -> each.contains(peer));
        if (!proxies.isEmpty() && !proxy && !peer.isLoopbackAddress()) {
            LOG.warn("a request from {} was refused: it is not the declared proxy", peer.getHostAddress());
            throw new Refusal(403, "door");
        }
        Forwarded told = proxy
                ? Forwarded.read(
                        name -> joined(request, name),
                        address -> proxies.stream().anyMatch(each -> each.contains(address)))
                : new Forwarded(Optional.empty(), Optional.empty(), Optional.empty());
        exchange.cameFrom(told.client().orElse(peer));
        String host = told.host().or(() -> exchange.header("Host")).orElse("");
        boolean here = peer.isLoopbackAddress() && PASSED_ON.stream().allMatch(name -> request.getHeader(name) == null);
        if (!ours(host, here)) {
            throw new Refusal(421, "host", settings.base());
        }
        return told.scheme()
                        .filter(scheme -> scheme.equals("http") && isHttps())
                        .isPresent()
                && onToHttps(exchange);
    }

    private boolean onToHttps(Exchange exchange) {
        if (exchange.post()) {
            throw new Refusal(403, "insecure");
        }
        exchange.redirect(settings.base() + LocalPath.safe(exchange.address()).orElse("/"));
        return true;
    }

    /** @param here whether it comes from this machine itself: a health check, or a person at it */
    private boolean ours(String host, boolean here) {
        return settings.isPublic() && plain(host).equals(plain(settings.base().getRawAuthority()))
                || here && AddressChecks.isLoopbackName(name(host));
    }

    private boolean isHttps() {
        return settings.base().getScheme().equals("https");
    }

    /** Without the port that the scheme implies. */
    private String plain(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        String usual = isHttps() ? ":443" : ":80";
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }

    /** The host of {@code host:port}; empty when it is neither. */
    private static String name(String host) {
        try {
            return Optional.ofNullable(URI.create("http://" + host).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<String> joined(HttpServletRequest request, String name) {
        return Optional.of(String.join(",", Collections.list(request.getHeaders(name))))
                .filter(text -> !text.isBlank());
    }
}
