package se.samverkstad.workbench.mine;

import java.io.IOException;
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
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.FeedAddresses;
import se.samverkstad.people.FeedAddresses.Name;
import se.samverkstad.people.Member;
import se.samverkstad.people.People;
import se.samverkstad.people.Session;
import se.samverkstad.workbench.account.Origins;
import se.samverkstad.workbench.feeds.FeedFile;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;
import se.samverkstad.workbench.web.SecretPath;
import se.samverkstad.workbench.web.Settings;

/**
 * {@code /mitt-konto/adresser}: the addresses at which a person's other programs fetch something. An address outlives the
 * session, so a password is asked for before one is shown, as for a key; whoever signs in through an organisation has none to
 * be asked for. To revoke one nothing is asked for.
 */
@Component(service = Endpoint.class)
public final class AddressesEndpoint implements Endpoint {
    static final String PATH = AccountEndpoint.PATH + "/adresser";

    /** The field with the feed that an address is made for. */
    private static final String FEED = "till";

    private final FeedAddresses addresses;
    private final Switchboard switchboard;
    private final People people;
    private final Directory directory;
    private final Settings settings;
    private final PageWriter pages;

    @Activate
    public AddressesEndpoint(
            @Reference FeedAddresses addresses,
            @Reference Switchboard switchboard,
            @Reference People people,
            @Reference Directory directory,
            @Reference Settings settings,
            @Reference PageWriter pages) {
        this.addresses = addresses;
        this.switchboard = switchboard;
        this.people = people;
        this.directory = directory;
        this.settings = settings;
        this.pages = pages;
    }

    /**
     * An address that was just made.
     *
     * @param how to subscribe, in a sentence
     */
    public record Shown(String name, String address, String how) {}

    /** What is asked for before an address is made. */
    public record Wish(AddressRow row, boolean password) {}

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
            Optional<String> wished = exchange.query().first(FEED);
            page(exchange, 200, session.get(), wished, Map.of(), Optional.empty());
            return;
        }
        try (Form form = exchange.form()) {
            Optional<String> revoked = form.first("aterkalla");
            if (revoked.isPresent()) {
                revoke(exchange, session.get(), revoked.get());
            } else {
                make(exchange, session.get(), form);
            }
        }
    }

    private void revoke(Exchange exchange, Session session, String key) {
        boolean there = AddressRow.feed(key)
                .filter(feed -> addresses.revoke(session.person(), feed))
                .isPresent();
        PageWriter.leaveNotice(exchange, pages.text(exchange).of(there ? "feed.revoked" : "feed.was-over"));
        exchange.redirect(PATH);
    }

    private void make(Exchange exchange, Session session, Form form) throws IOException {
        Optional<String> key = form.first(FEED);
        OfferedFeed offered = offered(exchange).stream()
                .filter(each -> key.equals(Optional.of(AddressRow.key(each))))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "missing"));
        Map<String, String> errors = new LinkedHashMap<>();
        if (hasPassword(session)) {
            People.Proof proof =
                    people.prove(session.person(), form.first("password").orElse(""), Origins.of(exchange));
            if (proof != People.Proof.RIGHT) {
                errors.put(
                        "password",
                        pages.text(exchange).of(proof == People.Proof.WRONG ? "proof.wrong" : "proof.wait"));
            }
        }
        if (!errors.isEmpty()) {
            page(exchange, 422, session, key, errors, Optional.empty());
            return;
        }
        Name name = new Name(offered.name().sv(), offered.name().en());
        String secret = addresses.make(session.person(), AddressRow.feed(offered), name);
        String address = settings.base() + SecretPath.FEEDS + secret + "." + FeedFile.extension(offered.kind());
        Text text = pages.text(exchange);
        Shown shown = new Shown(name.in(text.locale()), address, text.of("feed.how-" + AddressRow.word(offered)));
        page(exchange, 200, session, Optional.empty(), errors, Optional.of(shown));
    }

    private boolean hasPassword(Session session) {
        return directory
                .member(session.person().id())
                .map(Member::account)
                .filter(account -> account == Account.ORGANISATION)
                .isEmpty();
    }

    private List<OfferedFeed> offered(Exchange exchange) {
        return switchboard.current().feeds().stream()
                .filter(feed -> exchange.visitor().principal().may(feed.permission()))
                .toList();
    }

    private void page(
            Exchange exchange,
            int status,
            Session session,
            Optional<String> wished,
            Map<String, String> errors,
            Optional<Shown> shown)
            throws IOException {
        Text text = pages.text(exchange);
        UUID person = session.person().id();
        List<AddressRow> rows = AddressRow.of(offered(exchange), addresses.of(person), switchboard.current(), text);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rows", rows);
        parameters.put(
                "wish",
                rows.stream()
                        .filter(row -> row.offered() && wished.equals(Optional.of(row.key())))
                        .findFirst()
                        .map(row -> new Wish(row, hasPassword(session))));
        parameters.put("errors", errors);
        parameters.put("shown", shown);
        parameters.put("user", session.person().user());
        parameters.put("csrf", exchange.visitor().csrf());
        pages.template(exchange, status, text.of("feed.title"), "mine/addresses.jte", parameters);
    }
}
