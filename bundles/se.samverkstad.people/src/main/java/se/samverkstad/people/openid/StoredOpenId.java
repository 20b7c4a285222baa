package se.samverkstad.people.openid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Origin;
import se.samverkstad.people.People;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.openid.StartRows.Start;
import se.samverkstad.people.openid.token.Claims;
import se.samverkstad.people.openid.token.Expected;
import se.samverkstad.people.openid.token.IdTokens;
import se.samverkstad.people.openid.token.Keys;
import se.samverkstad.people.openid.token.LogoutTokens;
import se.samverkstad.people.openid.token.Metadata;

/** The way to a provider and back. What is refused goes on the record, counted, with its reason. */
@Component
public final class StoredOpenId implements OpenId {
    private final Store store;
    private final StoredProviders providers;
    private final Arrivals arrivals;
    private final ProviderWire wire;
    private final Contacts contacts;
    private final AuditLog log;
    private final Clock clock;

    @Activate
    public StoredOpenId(
            @Reference Store store,
            @Reference StoredProviders providers,
            @Reference StoredNewcomers newcomers,
            @Reference People people,
            @Reference ProviderWire wire,
            @Reference AuditLog log) {
        this(store, providers, newcomers, people, wire, log, Clock.systemUTC());
    }

    public StoredOpenId(
            Store store,
            StoredProviders providers,
            StoredNewcomers newcomers,
            People people,
            ProviderWire wire,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.providers = providers;
        this.arrivals = new Arrivals(store, providers, newcomers, people, clock);
        this.wire = wire;
        this.contacts = new Contacts(wire, clock);
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Departure depart(Wish wish) throws OpenIdRefused {
        Provider provider = active(wish.key());
        try {
            Metadata metadata = contacts.metadata(provider);
            contacts.keys(provider);
            providers.secret(provider);
            String state = Hidden.random();
            String browser = wish.browser().orElseGet(Hidden::random);
            Start start = new Start(
                    provider.id(),
                    Hidden.hash(browser),
                    Hidden.random(),
                    Hidden.random(),
                    wish.redirect().toString(),
                    wish.target(),
                    clock.instant());
            boolean room = store.write(rows -> StartRows.insert(rows, Hidden.hash(state), start));
            if (!room) {
                throw new OpenIdRefused(Reason.UNREACHABLE, "too many sign-ins are on their way");
            }
            return new Departure(Talk.question(metadata, provider, start, state), browser);
        } catch (OpenIdRefused e) {
            throw recorded(provider, e);
        }
    }

    private Provider active(String key) throws OpenIdRefused {
        return providers.one(key).filter(Provider::active).orElseThrow(() -> new OpenIdRefused(Reason.PROVIDER));
    }

    @Override
    public Arrival arrive(Return back, Origin from) throws OpenIdRefused {
        Provider provider = active(back.key());
        try {
            Start start = begun(provider, back);
            String code = Talk.code(contacts.metadata(provider), provider, back.parameters());
            String token = Talk.token(contacts, provider, providers.secret(provider), start, code);
            Expected expected = new Expected(
                    provider.issuer(),
                    provider.client(),
                    start.nonce(),
                    start.at(),
                    provider.levels(),
                    provider.most());
            Claims claims = checked(provider, keys -> IdTokens.checked(token, keys, expected, clock.instant()));
            return arrivals.take(provider, claims, start.target(), back.locale(), from);
        } catch (OpenIdRefused e) {
            throw recorded(provider, e);
        }
    }

    /** Used up by the browser that began it; another one that shows its state changes nothing. */
    private Start begun(Provider provider, Return back) throws OpenIdRefused {
        String state = Hidden.hash(back.parameters().getOrDefault("state", ""));
        Start start = store.<Optional<Start>, RuntimeException>read(
                        rows -> StartRows.find(rows, state, clock.instant()))
                .orElseThrow(() -> new OpenIdRefused(Reason.STATE));
        if (!back.browser().map(Hidden::hash).equals(Optional.of(start.browser()))) {
            throw new OpenIdRefused(Reason.BROWSER);
        }
        boolean mine = store.write(rows -> StartRows.delete(rows, state));
        if (!mine) {
            throw new OpenIdRefused(Reason.STATE);
        }
        if (!start.provider().equals(provider.id())) {
            throw new OpenIdRefused(Reason.PROVIDER);
        }
        return start;
    }

    private interface Check {
        Claims with(Keys keys) throws OpenIdRefused;
    }

    /** Once more with fresh keys when the ones at hand do not fit: that is how a provider changes them. */
    private Claims checked(Provider provider, Check check) throws OpenIdRefused {
        Keys keys = contacts.keys(provider);
        try {
            return check.with(keys);
        } catch (OpenIdRefused e) {
            if (e.reason() != Reason.KEY && e.reason() != Reason.SIGNATURE) {
                throw e;
            }
            Keys fresh = contacts.keysAgain(provider);
            if (fresh == keys) {
                throw e;
            }
            return check.with(fresh);
        }
    }

    @Override
    public int logOut(String key, String token) throws OpenIdRefused {
        Provider provider = active(key);
        try {
            Claims claims = checked(
                    provider,
                    keys -> LogoutTokens.checked(token, keys, provider.issuer(), provider.client(), clock.instant()));
            return ended(provider, claims);
        } catch (OpenIdRefused e) {
            throw recorded(provider, e);
        }
    }

    private int ended(Provider provider, Claims claims) throws OpenIdRefused {
        String sid = Tie.sidHash(provider, claims.text("sid"));
        String subject = claims.subject().isEmpty() ? "" : Tie.hash(provider, "sub", claims.subject());
        String name = Tie.hash(provider, "jti", claims.text("jti"));
        Optional<List<UUID>> persons = store.write(rows -> {
            Instant now = clock.instant();
            if (!LogoutRows.first(rows, name, now)) {
                return Optional.empty();
            }
            List<String> keys = sid.isEmpty()
                    ? TieRows.ofSubject(rows, provider.id(), subject)
                    : TieRows.ofSid(rows, provider.id(), sid, subject);
            List<UUID> whose = TieRows.end(rows, keys);
            By by = by(provider);
            whose.stream()
                    .distinct()
                    .forEach(person -> AuditRows.append(
                            rows,
                            now,
                            Act.of("account.session-ended", by, person.toString())
                                    .named(TieRows.name(rows, person))
                                    .with("provider", provider.name())));
            return Optional.of(whose);
        });
        return persons.orElseThrow(() -> new OpenIdRefused(Reason.REPLAYED)).size();
    }

    /** The installation, at the word of a provider. */
    static By by(Provider provider) {
        return new By("", provider.name(), By.Way.SYSTEM);
    }

    private OpenIdRefused recorded(Provider provider, OpenIdRefused refused) {
        log.count(Act.of("account.provider-refused", By.UNKNOWN, provider.key())
                .named(provider.name())
                .with("reason", refused.reason().word()));
        return refused;
    }

    @Override
    public Optional<Instant> silentSince(Provider provider) {
        return contacts.silentSince(provider);
    }

    @Override
    public List<Finding> trial(ProviderWish wish, Locale locale) {
        Provider asked = new Provider(
                new UUID(0, 0),
                "",
                wish.name(),
                wish.issuer(),
                wish.client(),
                false,
                wish.scopes(),
                wish.levels(),
                Duration.ZERO,
                wish.identity(),
                wish.claim(),
                wish.arrival(),
                wish.inside(),
                true);
        List<Finding> found = new ArrayList<>();
        try {
            Contacts.trial(asked, wire, clock, metadata -> {
                found.add(new Finding(true, "well", ""));
                if (!metadata.logsOut()) {
                    found.add(new Finding(true, "no-logout", ""));
                }
            });
            return found;
        } catch (OpenIdRefused e) {
            String detail = e.getCause() instanceof FetchRefused refused ? refused.in(locale) : e.detail();
            return List.of(new Finding(false, e.reason().word(), detail));
        }
    }
}
