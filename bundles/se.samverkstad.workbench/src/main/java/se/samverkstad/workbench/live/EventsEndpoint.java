package se.samverkstad.workbench.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;

/** {@code /handelser}: server-sent events for an open page, as long as its session lasts. */
@Component(service = Endpoint.class)
public final class EventsEndpoint implements Endpoint {
    private final Listeners listeners;
    private final Broadcast broadcast;

    @Activate
    public EventsEndpoint(@Reference Listeners listeners, @Reference Broadcast broadcast) {
        this.listeners = listeners;
        this.broadcast = broadcast;
    }

    @Override
    public String path() {
        return "/handelser";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (exchange.visitor().session().isEmpty() || exchange.head()) {
            // 204 tells a browser not to connect again.
            exchange.response().setStatus(204);
            return;
        }
        exchange.response().setContentType("text/event-stream");
        exchange.response().setCharacterEncoding("utf-8");
        exchange.response().setHeader("X-Accel-Buffering", "no");
        String shown = exchange.query().first("tabell").orElse("");
        String count = exchange.query().first("aviseringar").orElse("");
        AsyncContext context = exchange.request().startAsync();
        context.setTimeout(0);
        Listener listener =
                new Listener(exchange.visitor(), context, exchange.response().getOutputStream(), listeners::remove);
        context.addListener(new Ends(listener, listeners));
        if (!listeners.add(listener)) {
            exchange.response().setStatus(503);
            context.complete();
            return;
        }
        listener.beat();
        broadcast.greet(listener, shown, count);
        exchange.response().getOutputStream().setWriteListener(listener);
    }

    /** Forgets a listener whose connection the container has ended. */
    private record Ends(Listener listener, Listeners listeners) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            listener.forget();
            listeners.remove(listener);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            listener.forget();
            listeners.remove(listener);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Started once only.
        }
    }
}
