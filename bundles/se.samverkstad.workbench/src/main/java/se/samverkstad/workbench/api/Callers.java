package se.samverkstad.workbench.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.Tokens;
import se.samverkstad.workbench.api.call.ApiRefusal;
import se.samverkstad.workbench.api.call.Caller;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Languages;
import se.samverkstad.workbench.web.Settings;

/**
 * Finds out who asks: whose key a program shows, or who is signed in at a browser. A key alone counts where one is shown; a
 * browser that changes something has to send it from a page of ours, as everywhere.
 */
@Component(service = Callers.class)
public final class Callers {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Settings settings;
    private final AuditLog log;

    @Activate
    public Callers(@Reference Tokens tokens, @Reference Settings settings, @Reference AuditLog log) {
        this.tokens = tokens;
        this.settings = settings;
        this.log = log;
    }

    /** @throws ApiRefusal 401 for nobody who is known, 403 for a browser that was made to ask */
    Caller of(Exchange exchange) {
        Optional<String> shown = exchange.header("Authorization");
        if (shown.isPresent()) {
            return bearer(exchange, shown.get());
        }
        Principal principal = exchange.visitor().principal();
        if (!principal.signedIn()) {
            throw new ApiRefusal(401, "unknown");
        }
        if (exchange.post() && !exchange.ours(settings.base())) {
            throw new ApiRefusal(403, "site");
        }
        return new Caller(principal, By.of(principal), language(exchange));
    }

    private Caller bearer(Exchange exchange, String shown) {
        Tokens.Bearer bearer = Optional.of(shown)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(text -> tokens.bearer(text.substring(BEARER.length()).strip()))
                .orElseThrow(() -> {
                    log.count(Act.of("account.token-refused", By.UNKNOWN, ""));
                    return new ApiRefusal(401, "unknown");
                });
        Principal principal = new Principal(
                bearer.person().id().toString(),
                bearer.person().name(),
                bearer.permissions(),
                bearer.person().administrator());
        return new Caller(principal, By.program(principal), language(exchange));
    }

    /** @throws ApiRefusal 403, on the record */
    void demand(Caller caller, String permission, Exchange exchange) {
        if (!caller.principal().may(permission)) {
            log.count(Act.of("access.refused", caller.by(), exchange.path()).with("permission", permission));
            throw new ApiRefusal(403, "permission", permission);
        }
    }

    /** What {@code Accept-Language} asks for, else what the person has chosen. */
    static Locale language(Exchange exchange) {
        return exchange.header("Accept-Language").map(Languages::accepted).orElseGet(exchange::locale);
    }
}
