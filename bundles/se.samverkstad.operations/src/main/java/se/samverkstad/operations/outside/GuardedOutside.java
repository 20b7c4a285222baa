package se.samverkstad.operations.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.api.net.Fetched;
import se.samverkstad.api.net.Outside;
import se.samverkstad.api.text.Texts;
import se.samverkstad.modules.source.Remote;

/** Lets out what may go, within time and size. At most eight fetches run at once, and beside them eight
 * of files for module sources and 32 questions. */
@Component
public final class GuardedOutside implements Outside, NamedHosts, Remote {
    /** In {@code samverkstad.properties}: hosts that may be asked over http, separated by commas or spaces. */
    public static final String HTTP_HOSTS = "samverkstad.outside.http";

    private static final Logger LOG = LoggerFactory.getLogger(GuardedOutside.class);
    private static final int AT_ONCE = 8;
    private static final int ASKED_AT_ONCE = 32;

    private final Limits limits;
    private final Wire wire;
    private final Predicate<InetAddress> open;
    private final SSLContext tls;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore freeToAsk = new Semaphore(ASKED_AT_ONCE);
    private final Semaphore freeForFiles = new Semaphore(AT_ONCE);
    private final Texts texts = new Texts(GuardedOutside.class);

    @Activate
    public GuardedOutside(BundleContext framework) throws NoSuchAlgorithmException {
        this(
                Limits.usual(
                        Optional.ofNullable(framework.getProperty(HTTP_HOSTS)).orElse("")),
                new Wire.System(),
                OpenInternet::holds,
                SSLContext.getDefault());
    }

    /** @param open which addresses may be reached; the open internet, but in tests */
    GuardedOutside(Limits limits, Wire wire, Predicate<InetAddress> open, SSLContext tls) {
        this.limits = limits;
        this.wire = wire;
        this.open = open;
        this.tls = tls;
    }

    @Override
    public Fetched fetch(String address, long most) throws FetchRefused {
        return run(address, free, limits.whole(), fetch -> fetch.run(address, most));
    }

    @Override
    public Reply ask(Question question) throws FetchRefused {
        return run(question.address(), freeToAsk, question.whole(), fetch -> fetch.run(question));
    }

    @Override
    public byte[] fetch(String address, Set<String> inside, long most, Duration whole) throws FetchRefused {
        return run(address, freeForFiles, whole, fetch -> fetch.file(address, inside, most));
    }

    private interface Work<T> {
        T with(Fetch fetch) throws IOException;
    }

    private <T> T run(String address, Semaphore some, Duration whole, Work<T> work) throws FetchRefused {
        if (Place.tooLong(address)) {
            throw words(Reason.MALFORMED, address.substring(0, 200) + "…");
        }
        if (!some.tryAcquire()) {
            throw words(Reason.BUSY, "");
        }
        Fetch fetch = new Fetch(limits, wire, open, tls);
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        done.complete(work.with(fetch));
                    } catch (IOException | RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    } finally {
                        some.release();
                    }
                },
                "samverkstad-outside");
        thread.setDaemon(true);
        thread.start();
        return awaited(fetch, done, whole);
    }

    private <T> T awaited(Fetch fetch, CompletableFuture<T> done, Duration whole) throws FetchRefused {
        try (fetch) {
            return done.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw words(Reason.TOO_SLOW, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw words(Reason.TOO_SLOW, "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotFetched refused) {
                LOG.info("not fetched: {}", refused.reason);
                throw words(refused.reason, refused.about);
            }
            throw new IllegalStateException("fetching broke", e.getCause());
        }
    }

    private FetchRefused words(Reason reason, String about) {
        String key = "outside." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FetchRefused(
                reason,
                texts.in(Locale.forLanguageTag("sv")).of(key, about),
                texts.in(Locale.ENGLISH).of(key, about));
    }
}
