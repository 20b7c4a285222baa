package se.samverkstad.workbench.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.People;
import se.samverkstad.people.SignIn;
import se.samverkstad.workbench.web.Cookies;
import se.samverkstad.workbench.web.Csrf;
import se.samverkstad.workbench.web.Exchange;

/** The cookies around signing in: one that ties a guest's form to the browser, and the one of the session. */
public final class Guests {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Guests() {}

    /** The token for a form on this page; gives the browser its cookie when it has none. */
    public static String token(Exchange exchange) {
        if (!exchange.visitor().csrf().isEmpty()) {
            return exchange.visitor().csrf();
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookies.set(exchange.response(), Cookies.GUEST, cookie);
        return Csrf.token(cookie);
    }

    /** A new session, whatever cookies the browser had before. */
    public static void signedIn(Exchange exchange, SignIn.Done done) {
        Cookies.set(exchange.response(), Cookies.SESSION, done.token());
        Cookies.clear(exchange.response(), Cookies.GUEST);
    }

    /** Ends the session that the browser has, before it gets another. */
    public static void leave(Exchange exchange, People people) {
        exchange.visitor()
                .session()
                .ifPresent(session ->
                        people.end(session.key(), By.of(exchange.visitor().principal())));
    }

    /** A field as sent, without surrounding space; passwords are taken as they are. */
    static String field(Optional<String> value) {
        return value.map(String::strip).orElse("");
    }
}
