package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.People;
import se.samverkstad.people.Session;
import se.samverkstad.people.Tokens;
import se.samverkstad.people.Tokens.Made;
import se.samverkstad.people.Tokens.Token;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;

/**
 * {@code /mitt-konto/nycklar}: keys by which a person's programs speak to us. Whoever may do nothing there gets none; those
 * that someone has can always be ended.
 */
@Component(service = Endpoint.class)
public final class KeysEndpoint implements Endpoint {
    static final String PATH = AccountEndpoint.PATH + "/nycklar";
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final People people;
    private final PageWriter pages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public KeysEndpoint(@Reference Tokens tokens, @Reference People people, @Reference PageWriter pages) {
        this.tokens = tokens;
        this.people = people;
        this.pages = pages;
    }

    /** A key in words. */
    public record Row(String id, String name, String when) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isEmpty()) {
            return;
        }
        if (!exchange.post()) {
            page(exchange, 200, session.get(), "", Map.of(), Optional.empty());
            return;
        }
        try (Form form = exchange.form()) {
            Optional<String> ended = form.first("avsluta");
            if (ended.isPresent()) {
                end(exchange, session.get(), ended.get());
            } else {
                make(exchange, session.get(), form);
            }
        }
    }

    private void end(Exchange exchange, Session session, String key) {
        boolean there = key.matches("[0-9a-f-]{36}")
                && tokens.end(
                        session.person(),
                        UUID.fromString(key),
                        By.of(exchange.visitor().principal()));
        PageWriter.leaveNotice(exchange, pages.text(exchange).of(there ? "key.ended" : "key.was-over"));
        exchange.redirect(PATH);
    }

    private void make(Exchange exchange, Session session, Form form) throws IOException {
        if (!may(exchange)) {
            throw new Refusal(403, "permission");
        }
        Text text = pages.text(exchange);
        String name = form.first("namn").orElse("").strip();
        int days = form.first("dagar")
                .filter(word -> DAYS.stream().anyMatch(each -> each.toString().equals(word)))
                .map(Integer::parseInt)
                .orElse(DAYS.get(1));
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > Tokens.LONGEST_NAME) {
            errors.put("namn", text.of("key.name-wrong", Tokens.LONGEST_NAME));
        }
        if (errors.isEmpty()) {
            // A key outlives the session, so whoever finds a screen unlocked does not get one.
            People.Proof proof =
                    people.prove(session.person(), form.first("password").orElse(""), Origins.of(exchange));
            if (proof != People.Proof.RIGHT) {
                errors.put("password", text.of(proof == People.Proof.WRONG ? "proof.wrong" : "proof.wait"));
            }
        }
        Optional<Made> made = errors.isEmpty() ? tokens.make(session.person(), name, days) : Optional.empty();
        if (errors.isEmpty() && made.isEmpty()) {
            errors.put("namn", text.of("key.too-many", Tokens.MOST));
        }
        page(exchange, errors.isEmpty() ? 200 : 422, session, errors.isEmpty() ? "" : name, errors, made);
    }

    private static boolean may(Exchange exchange) {
        return exchange.visitor().principal().may(Manage.PERMISSION);
    }

    private void page(
            Exchange exchange,
            int status,
            Session session,
            String name,
            Map<String, String> errors,
            Optional<Made> made)
            throws IOException {
        Text text = pages.text(exchange);
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("may", may(exchange));
        parameters.put("days", DAYS);
        parameters.put("name", name);
        parameters.put("errors", errors);
        parameters.put("secret", made.map(Made::secret).orElse(""));
        parameters.put("user", session.person().user());
        parameters.put("csrf", exchange.visitor().csrf());
        parameters.put(
                "keys",
                tokens.of(session.person().id()).stream()
                        .map(each -> new Row(each.id().toString(), each.name(), when(each, now, text)))
                        .toList());
        pages.template(exchange, status, text.of("key.title"), "mine/keys.jte", parameters);
    }

    private static String when(Token token, Instant now, Text text) {
        return token.used()
                .map(used -> text.of("key.used", text.day(token.expires()), Moments.of(used, now, text)))
                .orElseGet(() -> text.of("key.unused", text.day(token.expires())));
    }
}
