package se.samverkstad.workbench.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.search.SearchNews;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Route.Match;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.people.use.ViewUse;
import se.samverkstad.workbench.command.Bar;
import se.samverkstad.workbench.draft.Drafts;
import se.samverkstad.workbench.find.FoundPersons;
import se.samverkstad.workbench.find.FoundSettings;
import se.samverkstad.workbench.perspective.Perspectives;
import se.samverkstad.workbench.web.FormReceiver.Limit;

/**
 * Answers with the pages of the contribution table. Of each request, only the call itself holds a lease: the body is read
 * before it and files are sent after it. The route is looked up twice, because the table may have been switched while a
 * large file came in.
 */
@Component(service = ModulePages.class)
public final class ModulePages {
    /** How soon a program may ask again for an address of a paused module: nobody knows how long a pause is. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Core answers before the modules are up; that takes seconds. */
    static final Duration STARTING = Duration.ofSeconds(5);

    private final Switchboard switchboard;
    private final TimedCalls calls;
    private final Delivery delivery;
    private final Drafts drafts;
    private final Settings settings;
    private final AuditLog log;
    private final ViewUse use;
    private final SearchNews news;
    private final Bar bar;
    private final Perspectives perspectives;

    @Activate
    public ModulePages(
            @Reference Switchboard switchboard,
            @Reference TimedCalls calls,
            @Reference Delivery delivery,
            @Reference Drafts drafts,
            @Reference Settings settings,
            @Reference AuditLog log,
            @Reference ViewUse use,
            @Reference SearchNews news,
            @Reference Bar bar,
            @Reference Perspectives perspectives) {
        this.bar = bar;
        this.perspectives = perspectives;
        this.log = log;
        this.use = use;
        this.news = news;
        this.switchboard = switchboard;
        this.calls = calls;
        this.delivery = delivery;
        this.drafts = drafts;
        this.settings = settings;
    }

    void answer(Exchange exchange) throws Exception {
        ContributionTable now = switchboard.current();
        Optional<Match> found = match(now, exchange);
        if (found.isEmpty()) {
            throw missing(now, exchange);
        }
        Exchange examined = exchange.with(Unexamined.secret(found.get().route().unexamined()));
        if (!exchange.post()) {
            // Before a guest is sent to sign in with this address in hand.
            examined.query();
        }
        if (permitted(exchange, found.get())) {
            call(exchange, read(examined, found.get().route()));
        }
    }

    private static Optional<Match> match(ContributionTable table, Exchange exchange) {
        return table.route(exchange.head() ? "GET" : exchange.request().getMethod(), exchange.path());
    }

    /** Denies by default; a guest is sent to sign in and comes back. */
    private boolean permitted(Exchange exchange, Match match) {
        if (exchange.visitor().principal().may(match.route().permission())) {
            return true;
        }
        if (exchange.visitor().principal().signedIn()) {
            log.count(Act.of(
                            "access.refused",
                            By.of(exchange.visitor().principal()),
                            match.route().pattern())
                    .with("permission", match.route().permission()));
            throw new Refusal(403, "permission");
        }
        SignInWay.send(exchange);
        return false;
    }

    private Form read(Exchange exchange, Route route) {
        if (!exchange.post()) {
            return exchange.query();
        }
        try {
            return exchange.formAndQuery(Limit.files(route.uploadLimit(), true));
        } catch (PersonalNumberRefusal e) {
            sentDraft(e.masked())
                    .ifPresent(name -> keep(exchange, route.generation().module(), name, e.masked()));
            throw e;
        }
    }

    private void call(Exchange exchange, Form form) throws Exception {
        Snapshot snapshot = switchboard.lease();
        ContributionTable table = snapshot.table();
        Match match;
        try {
            match = match(table, exchange).orElseThrow(() -> new Moved(table));
            if (!permitted(exchange, match)) {
                throw new Refusal(403, "permission");
            }
        } catch (Moved e) {
            snapshot.close();
            try (form) {
                throw gone(e.table(), exchange, form).orElseGet(() -> new Refusal(404, "missing"));
            }
        } catch (RuntimeException e) {
            snapshot.close();
            form.close();
            throw e;
        }
        answer(exchange, form, snapshot, match);
    }

    private void answer(Exchange exchange, Form form, Snapshot snapshot, Match match) throws Exception {
        String module = match.route().generation().module();
        WebRequest request = request(exchange, form, snapshot, match);
        try {
            Rendered rendered = calls.run(snapshot, match.route().generation(), form, () -> {
                Rendered whole = Rendered.of(match.route().page().answer(request));
                if (whole.serverError()) {
                    snapshot.missed(match.route().generation());
                }
                return whole.headed(bar(match.route(), whole, request))
                        .within(html -> placed(html, match.route(), whole, request));
            });
            sentDraft(form)
                    .filter(name -> rendered.response() instanceof Response.Redirect)
                    .ifPresent(
                            name -> drafts.delete(exchange.visitor().principal().id(), module, name));
            count(exchange, match.route(), rendered);
            tell(match.route());
            delivery.send(exchange, match.route(), snapshot.table(), rendered);
        } catch (UserError e) {
            sentDraft(form).ifPresent(name -> keep(exchange, module, name, form));
            throw e;
        } catch (Overdue e) {
            sentDraft(form).ifPresent(name -> keep(exchange, module, name, form));
            throw new Refusal(503, "overdue", name(snapshot.table(), module, exchange.locale()));
        }
    }

    /** The commands of the page, asked with the table it was made from. */
    private String bar(Route route, Rendered whole, WebRequest request) {
        return route.kind() == PageRoute.Kind.PAGE && whole.found() ? bar.of(route, request) : "";
    }

    /** With the parts of its perspective, rendered from the same table. */
    private String placed(String html, Route route, Rendered whole, WebRequest request) {
        return route.kind() == PageRoute.Kind.PAGE && whole.found() ? perspectives.around(html, route, request) : html;
    }

    /** Whatever was done on a page of the workbench: persons and settings may be others now. */
    private void tell(Route route) {
        if (route.kind() == PageRoute.Kind.ACTION && route.generation().module().equals(GenerationKey.CORE)) {
            news.changed(FoundPersons.ID);
            news.changed(FoundSettings.ID);
        }
    }

    /**
     * That a person was shown a page of a module: which page, and nothing of what stood on it. An open page that asks for
     * its parts again is shown to nobody anew.
     */
    private void count(Exchange exchange, Route route, Rendered rendered) {
        boolean shown = route.kind() == PageRoute.Kind.PAGE
                && !exchange.head()
                && !exchange.partial()
                && rendered.response() instanceof Response.Html page
                && page.status() < 400;
        String module = route.generation().module();
        if (shown && !module.equals(GenerationKey.CORE)) {
            exchange.visitor()
                    .session()
                    .ifPresent(session ->
                            use.seen(module, route.pattern(), session.person().id()));
        }
    }

    private WebRequest request(Exchange exchange, Form form, Snapshot snapshot, Match match) {
        String person = exchange.visitor().principal().id();
        return new WebRequest(
                exchange.path(),
                match.values(),
                form,
                exchange.visitor().principal(),
                exchange.locale(),
                settings.base(),
                headers(exchange),
                match.route().generation().module(),
                (module, name) -> drafts.read(person, module, name),
                snapshot);
    }

    private static Map<String, String> headers(Exchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.request().getHeaderNames().asIterator().forEachRemaining(name -> {
            if (!name.equalsIgnoreCase("Cookie")) {
                headers.put(name.toLowerCase(Locale.ROOT), exchange.header(name).orElse(""));
            }
        });
        return headers;
    }

    private Refusal missing(ContributionTable table, Exchange exchange) throws IOException {
        String other = exchange.post() ? "GET" : "POST";
        if (table.route(other, exchange.path()).isPresent()) {
            exchange.response().setHeader("Allow", exchange.post() ? "GET, HEAD" : "POST");
            return new Refusal(405, "method");
        }
        if (table.number() == 0) {
            return Refusal.away(STARTING, "starting");
        }
        if (table.absent(exchange.path()).isEmpty()) {
            return new Refusal(404, "missing");
        }
        boolean writes = exchange.post() && exchange.visitor().principal().signedIn();
        Form form = writes ? exchange.form(Limit.files(Long.MAX_VALUE, false)) : exchange.query();
        return gone(table, exchange, form).orElseGet(() -> new Refusal(404, "missing"));
    }

    /** Explains why a module's address does not answer; what was sent to it is kept. */
    private Optional<Refusal> gone(ContributionTable table, Exchange exchange, Form form) {
        return table.absent(exchange.path()).map(absent -> {
            boolean keeps = exchange.post() && exchange.visitor().principal().signedIn();
            if (keeps) {
                keep(exchange, absent.module(), sentDraft(form).orElse("sent"), form);
            }
            String kept = keeps ? ".kept" : "";
            String name = absent.name().in(exchange.locale());
            Refusal refusal = switch (absent.why()) {
                case PAUSED -> Refusal.away(PAUSE, "paused" + kept, name, absent.since());
                case STOPPED -> Refusal.away(PAUSE, "stopped" + kept, name);
                case HELD_BACK -> Refusal.away(PAUSE, "held-back" + kept, name);
                case REMOVED -> new Refusal(410, "removed" + kept, name, absent.since());
            };
            return refusal.keeping(absent.module());
        });
    }

    private void keep(Exchange exchange, String module, String name, Form form) {
        if (exchange.visitor().principal().signedIn()) {
            drafts.keep(exchange.visitor().principal().id(), module, name, form.written());
        }
    }

    private static Optional<String> sentDraft(Form form) {
        return form.first(Form.DRAFT).filter(name -> name.matches("[A-Za-z0-9._-]{1,100}"));
    }

    private static String name(ContributionTable table, String module, Locale locale) {
        return table.generation(module).map(found -> found.name().in(locale)).orElse(module);
    }

    /** The table was switched between the two looks, and the address is in it no more. */
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ContributionTable table;

        Moved(ContributionTable table) {
            super("the address went while the request came", null, false, false);
            this.table = table;
        }

        ContributionTable table() {
            return table;
        }
    }
}
