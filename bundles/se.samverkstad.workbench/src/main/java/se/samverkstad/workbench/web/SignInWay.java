package se.samverkstad.workbench.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends a guest to sign in, and lets them come back to where they were going. */
public final class SignInWay {
    private SignInWay() {}

    public static void send(Exchange exchange) {
        String back = exchange.post() || exchange.partial() ? page(exchange).orElse("/") : exchange.address();
        String address = "/logga-in?till=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (exchange.partial()) {
            // htmx would put the sign-in page into a part of this one; this header makes it go there.
            exchange.response().setStatus(401);
            exchange.response().setHeader("HX-Redirect", address);
        } else {
            exchange.redirect(address);
        }
    }

    /** The path of the page that sent the request. */
    private static Optional<String> page(Exchange exchange) {
        return exchange.header("HX-Current-URL")
                .or(() -> exchange.header("Referer"))
                .flatMap(url -> {
                    try {
                        URI uri = URI.create(url);
                        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                        return Optional.ofNullable(uri.getRawPath()).flatMap(path -> LocalPath.safe(path + query));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }
}
