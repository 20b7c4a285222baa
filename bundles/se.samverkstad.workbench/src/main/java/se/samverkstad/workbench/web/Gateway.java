package se.samverkstad.workbench.web;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one servlet. Sets the headers, refuses what no page of ours sends, and passes on to an endpoint of the workbench or
 * to the pages of the contribution table.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=samverkstad-gateway",
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class Gateway extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitors visitors;
    private final transient FormReader forms;
    private final transient ModulePages pages;
    private final transient Problems problems;
    private final transient Surroundings surroundings;
    private final transient Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private transient volatile Settled settled = () -> true;

    @Activate
    public Gateway(
            @Reference Visitors visitors,
            @Reference FormReader forms,
            @Reference ModulePages pages,
            @Reference Problems problems,
            @Reference Surroundings surroundings) {
        this.visitors = visitors;
        this.forms = forms;
        this.pages = pages;
        this.problems = problems;
        this.surroundings = surroundings;
    }

    @Reference
    void bindSettled(Settled found) {
        settled = found;
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addEndpoint(Endpoint endpoint) {
        endpoints.put(endpoint.path(), endpoint);
    }

    void removeEndpoint(Endpoint endpoint) {
        endpoints.remove(endpoint.path(), endpoint);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.all(response, surroundings.https());
        Optional<String> path = LocalPath.decode(request.getRequestURI());
        Exchange exchange = new Exchange(request, response, path.orElse("/"), Visitors.guest(request), forms);
        InFlight.Place place = () -> {};
        try {
            if (surroundings.door().sentOn(exchange)) {
                return;
            }
            Optional<Endpoint> endpoint = path.flatMap(this::endpoint);
            if (path.isPresent() && !endpoint.map(Endpoint::impersonal).orElse(false)) {
                if (!settled.settled()) {
                    throw Refusal.away(ModulePages.STARTING, "starting");
                }
                exchange = exchange.by(visitors.of(request));
                place = surroundings.admit(exchange);
            }
            check(
                    exchange,
                    path.isPresent(),
                    endpoint.map(Endpoint::fromPrograms).orElse(false));
            if (surroundings.language().taken(exchange)) {
                return;
            }
            if (endpoint.isPresent()) {
                allow(exchange, endpoint.get());
                exchange = exchange.with(endpoint.get().unexamined());
                endpoint.get().answer(exchange);
            } else {
                pages.answer(exchange);
            }
            Unread.settle(request, response);
        } catch (Exception | Error e) {
            // Whatever a page does, the one who asked gets an answer and the thread goes on.
            Unread.settle(request, response);
            problems.answer(exchange, e);
        } finally {
            place.close();
            surroundings.count(exchange.path(), response.getStatus(), response.containsHeader(Headers.COME_BACK));
        }
    }

    private void check(Exchange exchange, boolean decoded, boolean fromPrograms) {
        if (!decoded) {
            throw new Refusal(400, "request");
        }
        switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> {}
            case "POST" -> {
                if (!fromPrograms
                        && !CrossSite.ours(
                                exchange.header("Sec-Fetch-Site"),
                                exchange.header("Origin"),
                                exchange.header("Host"),
                                surroundings.base())) {
                    throw new Refusal(403, "site");
                }
            }
            default -> {
                exchange.response().setHeader("Allow", "GET, HEAD, POST");
                throw new Refusal(405, "method");
            }
        }
    }

    private static void allow(Exchange exchange, Endpoint endpoint) {
        String method = exchange.head() ? "GET" : exchange.request().getMethod();
        if (!endpoint.methods().contains(method)) {
            exchange.response().setHeader("Allow", String.join(", ", endpoint.methods()));
            throw new Refusal(405, "method");
        }
    }

    /** The endpoint of that very path, or of the folder it begins with. */
    private Optional<Endpoint> endpoint(String path) {
        int second = path.indexOf('/', 1);
        return Optional.ofNullable(endpoints.get(path))
                .or(() -> second < 0
                        ? Optional.empty()
                        : Optional.ofNullable(endpoints.get(path.substring(0, second + 1))));
    }
}
