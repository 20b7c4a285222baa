package se.samverkstad.workbench.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.web.UserError;
import se.samverkstad.workbench.web.PageWriter.Words;

/** Says in words what went wrong. Nothing of a cause on our side is told, only an id under which the log has it. */
@Component(service = Problems.class)
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final PageWriter pages;
    private final Settings settings;

    @Activate
    public Problems(@Reference PageWriter pages, @Reference Settings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    void answer(Exchange exchange, Throwable thrown) throws IOException {
        if (thrown instanceof EOFException
                || thrown instanceof UncheckedIOException e && e.getCause() instanceof EOFException) {
            LOG.debug("the other end went away during {}", exchange.path());
            return;
        }
        if (exchange.response().isCommitted()) {
            LOG.warn("an answer for {} broke off", exchange.path(), thrown);
            throw new IOException("the answer broke off", thrown);
        }
        Optional<String> allow = Optional.ofNullable(exchange.response().getHeader("Allow"));
        exchange.response().reset();
        Headers.all(exchange.response(), settings.base().getScheme().equals("https"));
        allow.ifPresent(methods -> exchange.response().setHeader("Allow", methods));
        try {
            say(exchange, thrown);
        } catch (IOException | RuntimeException e) {
            LOG.error("the page about a problem could not be drawn", e);
            plain(exchange, thrown instanceof Refusal refusal ? refusal.status() : 500);
        }
    }

    private void say(Exchange exchange, Throwable thrown) throws IOException {
        if (thrown instanceof Refusal refusal) {
            pages.problem(
                    exchange, refusal.status(), Words.of(pages.text(exchange), refusal.key(), refusal.arguments()));
        } else if (thrown instanceof UserError error) {
            Words words = Words.of(pages.text(exchange), "user");
            pages.problem(exchange, 422, new Words(words.heading(), error.sentence(), words.hint(), Optional.empty()));
        } else if (thrown instanceof StoreException store && store.code() == StoreException.Code.CONFLICT) {
            LOG.info("a change of {} came second: {}", exchange.path(), store.getMessage());
            pages.problem(exchange, 409, Words.of(pages.text(exchange), "conflict"));
        } else {
            ours(exchange, thrown);
        }
    }

    private void ours(Exchange exchange, Throwable thrown) throws IOException {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40), 36);
        LOG.error("{} {} failed, id {}", exchange.request().getMethod(), exchange.path(), id, thrown);
        int status = 500;
        String key = "failed";
        if (thrown instanceof StoreException store && store.code() != StoreException.Code.TOO_LONG) {
            boolean full = store.code() == StoreException.Code.FULL;
            status = full ? 507 : 503;
            key = full ? "full" : "database";
        }
        pages.problem(exchange, status, Words.of(pages.text(exchange), key).withReference(id));
    }

    private static void plain(Exchange exchange, int status) throws IOException {
        if (!exchange.response().isCommitted()) {
            byte[] body = "Samverkstad: %d\n".formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.send(status, "text/plain; charset=utf-8", body);
        }
    }
}
