package se.samverkstad.people.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.people.openid.ProviderWire.Answer;
import se.samverkstad.people.openid.token.Keys;
import se.samverkstad.people.openid.token.Metadata;

/**
 * What the providers say of themselves and which keys they show, kept in memory for an hour. A provider that has just not
 * answered is left in peace for ten seconds, so that a crowd at eight o'clock does not wait five seconds each. Safe on any
 * thread.
 */
final class Contacts {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PEACE = Duration.ofSeconds(10);

    /** So many wait for one provider at once; a slow one holds neither the others nor the server's threads. */
    private static final int AT_ONCE = 8;

    private static final long TURN_SECONDS = 2;

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** Tokens with keys that nobody knows must not make us ask all the time. */
    private static final Duration KEYS_AGAIN = Duration.ofSeconds(30);

    private final ProviderWire wire;
    private final Clock clock;
    private final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();

    Contacts(ProviderWire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** With the keys fetched too: whoever begins is not sent away to come back in vain. */
    Metadata metadata(Provider provider) throws OpenIdRefused {
        return contact(provider).metadata();
    }

    Keys keys(Provider provider) throws OpenIdRefused {
        return contact(provider).keys();
    }

    /** Fetched anew, because a token names or needs others; the ones there are when that was done just now. */
    Keys keysAgain(Provider provider) throws OpenIdRefused {
        return contact(provider).keysAgain();
    }

    /** Since when it has not answered; empty when it did the last time, or nobody has asked for a while. */
    Optional<Instant> silentSince(Provider provider) {
        return Optional.ofNullable(contacts.get(provider.id()))
                .filter(contact -> contact.provider.equals(provider))
                .flatMap(Contact::silent);
    }

    /** For a question of its own, such as a code for a token; its failure counts as silence too. */
    Answer ask(Provider provider, String address, String form, Map<String, String> headers) throws OpenIdRefused {
        return contact(provider).asked(address, Optional.of(form), headers);
    }

    /** Asks anew whatever is known, for whoever tries. */
    static void trial(Provider provider, ProviderWire wire, Clock clock, java.util.function.Consumer<Metadata> seen)
            throws OpenIdRefused {
        Contact contact = new Contacts(wire, clock).contact(provider);
        seen.accept(contact.metadata());
        contact.keys();
    }

    private Contact contact(Provider provider) {
        return contacts.compute(
                provider.id(),
                (id, known) -> known != null && known.provider.equals(provider) ? known : new Contact(provider));
    }

    private final class Contact {
        private final Provider provider;
        private final ReentrantLock lock = new ReentrantLock();
        private final Semaphore turns = new Semaphore(AT_ONCE);
        private volatile @Nullable Metadata metadata;
        private volatile @Nullable Keys keys;
        private volatile Instant metadataAt = Instant.MIN;
        private volatile Instant keysAt = Instant.MIN;
        private Instant againAt = Instant.MIN;
        private volatile Instant failedAt = Instant.MIN;

        Contact(Provider provider) {
            this.provider = provider;
        }

        Metadata metadata() throws OpenIdRefused {
            Metadata known = metadata;
            return known != null && fresh(metadataAt) ? known : alone(this::fetchedMetadata);
        }

        /** Whoever waited for another one's question takes what that one got. */
        private Metadata fetchedMetadata() throws OpenIdRefused {
            Metadata known = metadata;
            if (known != null && fresh(metadataAt)) {
                return known;
            }
            String issuer = provider.issuer();
            String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            String said = content(base + "/.well-known/openid-configuration");
            Metadata fetched = failing(() ->
                    Metadata.parse(said, issuer, address -> ProviderChecks.mayBeAsked(address, provider.inside())));
            metadata = fetched;
            metadataAt = clock.instant();
            return fetched;
        }

        Keys keys() throws OpenIdRefused {
            Keys known = keys;
            return known != null && fresh(keysAt) ? known : alone(this::freshKeys);
        }

        private Keys freshKeys() throws OpenIdRefused {
            Keys known = keys;
            return known != null && fresh(keysAt) ? known : fetched();
        }

        Keys keysAgain() throws OpenIdRefused {
            return alone(() -> {
                Instant now = clock.instant();
                Keys known = keys;
                if (known != null && againAt.isAfter(now.minus(KEYS_AGAIN))) {
                    return known;
                }
                againAt = now;
                return fetched();
            });
        }

        private <T> T alone(Read<T> work) throws OpenIdRefused {
            try {
                if (lock.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
                    try {
                        return work.now();
                    } finally {
                        lock.unlock();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new OpenIdRefused(Reason.UNREACHABLE, "others wait for its answer");
        }

        private Keys fetched() throws OpenIdRefused {
            String said = content(metadata().keys().toString());
            Keys fetched = failing(() -> Keys.parse(said));
            keys = fetched;
            keysAt = clock.instant();
            return fetched;
        }

        private boolean fresh(Instant at) {
            return at.isAfter(clock.instant().minus(FRESH));
        }

        private String content(String address) throws OpenIdRefused {
            if (failedAt.isAfter(clock.instant().minus(PEACE))) {
                throw new OpenIdRefused(Reason.UNREACHABLE);
            }
            Answer answer = asked(address, Optional.empty(), Map.of("Accept", "application/json"));
            if (answer.status() != 200) {
                failedAt = clock.instant();
                throw new OpenIdRefused(Reason.UNREACHABLE, "HTTP %d: %s".formatted(answer.status(), address));
            }
            return answer.content();
        }

        private Answer asked(String address, Optional<String> form, Map<String, String> headers) throws OpenIdRefused {
            try {
                if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                    throw new OpenIdRefused(Reason.UNREACHABLE, "others wait for its answer");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OpenIdRefused(Reason.UNREACHABLE, "interrupted");
            }
            try {
                Answer answer = wire.ask(address, form, headers, provider.inside());
                failedAt = Instant.MIN;
                return answer;
            } catch (FetchRefused e) {
                failedAt = clock.instant();
                OpenIdRefused refused = new OpenIdRefused(Reason.UNREACHABLE, e.in(Locale.ENGLISH));
                refused.initCause(e);
                throw refused;
            } finally {
                turns.release();
            }
        }

        /** What makes no sense is as good as no answer. */
        private <T> T failing(Read<T> read) throws OpenIdRefused {
            try {
                return read.now();
            } catch (OpenIdRefused e) {
                failedAt = clock.instant();
                throw e;
            }
        }

        Optional<Instant> silent() {
            Instant at = failedAt;
            return Optional.of(at)
                    .filter(moment -> moment.isAfter(clock.instant().minus(REMEMBERED)));
        }
    }

    private interface Read<T> {
        T now() throws OpenIdRefused;
    }
}
