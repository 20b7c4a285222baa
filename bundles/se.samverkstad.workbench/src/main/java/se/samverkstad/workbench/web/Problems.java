package se.samverkstad.workbench.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.web.UserError;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.web.PageWriter.Words;

/** Says in words what went wrong. Nothing of a cause on our side is told, only an id under which the log has it. */
@Component(service = Problems.class)
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** When not even the frame can be drawn: no template, no style, no words from anywhere. */
    private static final String PLAIN = """
            <!doctype html>
            <html lang="sv"><head><meta charset="utf-8"><title>Samverkstad</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><h1>Sidan går inte att visa just nu</h1>
            <p>Felet är loggat. Försök igen om en stund, eller säg till den som förvaltar systemet hos er.</p>
            <p lang="en">This page cannot be shown just now. The fault is logged. Try again in a while.</p>
            <p><a href="/">Start</a></p></body></html>
            """;

    private final PageWriter pages;
    private final Settings settings;
    private final PersonalNumberPage personalNumbers;

    @Activate
    public Problems(
            @Reference PageWriter pages, @Reference Settings settings, @Reference PersonalNumberPage personalNumbers) {
        this.pages = pages;
        this.settings = settings;
        this.personalNumbers = personalNumbers;
    }

    void answer(Exchange exchange, Throwable thrown) throws IOException {
        if (thrown instanceof EOFException
                || thrown instanceof UncheckedIOException e && e.getCause() instanceof EOFException) {
            LOG.debug("the other end went away during {}", exchange.logged());
            return;
        }
        if (exchange.response().isCommitted()) {
            LOG.warn("an answer for {} broke off", exchange.logged(), thrown);
            throw new IOException("the answer broke off", thrown);
        }
        Optional<String> allow = Optional.ofNullable(exchange.response().getHeader("Allow"));
        exchange.response().reset();
        Headers.all(exchange.response(), settings.base().getScheme().equals("https"));
        allow.ifPresent(methods -> exchange.response().setHeader("Allow", methods));
        try {
            if (exchange.path().startsWith(ProblemJson.MACHINES)) {
                ProblemJson.write(exchange, thrown, pages.text(exchange));
                return;
            }
            say(exchange, thrown);
        } catch (IOException | RuntimeException e) {
            LOG.error("the page about a problem could not be drawn", e);
            plain(exchange, status(thrown));
        }
    }

    private void say(Exchange exchange, Throwable thrown) throws IOException {
        if (thrown instanceof Refusal refusal) {
            if (!refusal.comeBack().isZero()) {
                exchange.response()
                        .setHeader(
                                Headers.COME_BACK,
                                Long.toString(refusal.comeBack().toSeconds()));
            }
            if (refusal.key().equals("starting")
                    && exchange.request().getMethod().equals("GET")) {
                exchange.response()
                        .setHeader("Refresh", Long.toString(refusal.comeBack().toSeconds()));
            }
            Words words = Words.of(pages.text(exchange), refusal.key(), refusal.arguments());
            pages.problem(
                    exchange,
                    refusal.status(),
                    refusal.kept()
                            .filter(module -> exchange.visitor().principal().may(CorePermissions.DATA))
                            .map(module -> words.withKept("/moduler/" + module + "/uppgifter"))
                            .orElse(words));
        } else if (thrown instanceof PersonalNumberRefusal refusal) {
            personalNumbers.show(exchange, refusal);
        } else if (thrown instanceof UserError error) {
            Words words = Words.of(pages.text(exchange), "user");
            pages.problem(
                    exchange,
                    422,
                    new Words(words.heading(), error.sentence(), words.hint(), Optional.empty(), Optional.empty()));
        } else if (thrown instanceof StoreException store && store.code() == StoreException.Code.CONFLICT) {
            LOG.info("a change of {} came second: {}", exchange.logged(), store.getMessage());
            pages.problem(exchange, 409, Words.of(pages.text(exchange), "conflict"));
        } else {
            ours(exchange, thrown);
        }
    }

    private void ours(Exchange exchange, Throwable thrown) throws IOException {
        String id = number();
        LOG.error("{} {} failed, id {}", exchange.request().getMethod(), exchange.logged(), id, thrown);
        int status = 500;
        String key = "failed";
        if (thrown instanceof StoreException store && store.code() != StoreException.Code.TOO_LONG) {
            boolean full = store.code() == StoreException.Code.FULL;
            status = full ? 507 : 503;
            key = full ? "full" : "database";
        }
        pages.problem(exchange, status, Words.of(pages.text(exchange), key).withReference(id));
    }

    private static int status(Throwable thrown) {
        return thrown instanceof Refusal refusal
                ? refusal.status()
                : thrown instanceof PersonalNumberRefusal ? 422 : 500;
    }

    private static void plain(Exchange exchange, int status) throws IOException {
        if (!exchange.response().isCommitted()) {
            exchange.html(status, PLAIN);
        }
    }

    /** What finds the line of the log again; no secret. */
    static String number() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40), 36);
    }
}
