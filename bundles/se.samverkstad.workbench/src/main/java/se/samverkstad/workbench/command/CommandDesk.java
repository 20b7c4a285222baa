package se.samverkstad.workbench.command;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Offers;
import se.samverkstad.workbench.shell.ModuleNames;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.web.LocalPath;
import se.samverkstad.workbench.web.Overdue;
import se.samverkstad.workbench.web.TimedCalls;

/** Shows and runs one command. What goes wrong in it is told with its name, and costs no other page. */
@Component(service = CommandDesk.class)
public final class CommandDesk {
    static final String PATH = "/kommando/{modul}/{id}";

    /** The page the person was on. */
    static final String FROM = "fran";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    /** Within the ten seconds that a page has, after the one second for asking. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final AskedOffers offers;
    private final TimedCalls calls;
    private final AuditLog log;
    private final Screens screens;
    private final Duration limit;

    @Activate
    public CommandDesk(
            @Reference AskedOffers offers,
            @Reference TimedCalls calls,
            @Reference AuditLog log,
            @Reference Screens screens) {
        this(offers, calls, log, screens, LIMIT);
    }

    CommandDesk(AskedOffers offers, TimedCalls calls, AuditLog log, Screens screens, Duration limit) {
        this.offers = offers;
        this.calls = calls;
        this.log = log;
        this.screens = screens;
        this.limit = limit;
    }

    /** What is done with a command that the person may run. */
    interface Turn {
        Response of(Offer offer, Asked asked) throws Exception;
    }

    /** The page with its button; one that only opens something is gone through at once. */
    Response show(Request request) throws Exception {
        return with(
                request,
                (offer, asked) -> offer.command().opens() && offer.reason().isEmpty()
                        ? run(offer.command(), asked, request)
                        : page(offer, asked, request, 200, ""));
    }

    /** Runs it, unless it cannot now: then the page says why. */
    Response run(Request request) throws Exception {
        return with(
                request,
                (offer, asked) -> offer.reason().isEmpty()
                        ? run(offer.command(), asked, request)
                        : page(offer, asked, request, 422, ""));
    }

    private Response with(Request request, Turn turn) throws Exception {
        Text text = screens.text(request.locale());
        ContributionTable table = WithSnapshot.of(request).table();
        Optional<Commanded> found = table.command(request.pathValue("modul") + "/" + request.pathValue("id"));
        if (found.isEmpty()) {
            return gone(table, request, text);
        }
        Commanded command = found.get();
        if (!request.principal().may(command.permission())) {
            log.count(Act.of("access.refused", By.of(request.principal()), Offers.path(command))
                    .with("permission", command.permission()));
            return new Response.Problem(403, text.of("error.permission.heading"), text.of("commands.permission"));
        }
        Asked asked = Asked.on(from(table, request), request);
        Offer offer =
                offers.of(WithSnapshot.of(request), asked, command::equals).get(0);
        return turn.of(offer, asked);
    }

    /** The module may be away for a while, or the command gone with a version. */
    private static Response gone(ContributionTable table, Request request, Text text) {
        return table.absent("/" + request.pathValue("modul"))
                .map(absent -> Response.notFound(
                        text.of("commands.away.heading"),
                        text.of("commands.away.detail", absent.name().in(request.locale()))))
                .orElseGet(() -> Response.notFound(text.of("commands.gone.heading"), text.of("commands.gone.detail")));
    }

    private Response run(Commanded command, Asked asked, Request request) throws Exception {
        Text text = screens.text(request.locale());
        try {
            Done done = calls.begin(
                            WithSnapshot.of(request),
                            command.generation(),
                            () -> command.command().run(asked))
                    .await(limit);
            return new Response.Redirect(done.path().orElse(asked.path()), done.notice());
        } catch (UserError | StoreException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        } catch (Overdue e) {
            LOG.warn("the command {} did not end in time", command.key());
            return page(new Offer(command, Optional.empty()), asked, request, 422, text.of("commands.late"));
        } catch (Exception e) {
            LOG.error("the command {} failed", command.key(), e);
            return page(new Offer(command, Optional.empty()), asked, request, 422, text.of("commands.failed"));
        }
    }

    /** @param wrong what went wrong the last time; empty when nothing did */
    private Response page(Offer offer, Asked asked, Request request, int status, String wrong) {
        Text text = screens.text(request.locale());
        CommandRow row = CommandRow.of(offer, request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("row", row);
        parameters.put("wrong", wrong);
        parameters.put("from", asked.path());
        parameters.put(
                "module",
                ModuleNames.of(
                        offer.command().generation().module(),
                        WithSnapshot.of(request).table(),
                        text));
        return new Response.Html(status, row.title(), screens.view("command/one.jte", parameters));
    }

    /** Where the person was: what the button says, else the page before; never another command, nor what is no page. */
    private static String from(ContributionTable table, Request request) {
        return request.parameter(FROM)
                .or(() -> request.header("Referer").flatMap(CommandDesk::path))
                .flatMap(LocalPath::safe)
                .filter(path -> !path.startsWith("/kommando/"))
                .filter(path -> path.startsWith("/mitt-konto")
                        || table.route("GET", path).isPresent())
                .orElse(CommandsPage.PATH);
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
