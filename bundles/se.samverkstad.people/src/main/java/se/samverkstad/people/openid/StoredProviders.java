package se.samverkstad.people.openid;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.access.ClaimedRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.openid.Provider.RoleRule;
import se.samverkstad.store.secret.Seal;
import se.samverkstad.store.secret.Seal.Sealed;

/** Providers as rows in the store. Their secrets are sealed with the key of this machine that seals second factors too. */
@Component(service = {Providers.class, StoredProviders.class})
public final class StoredProviders implements Providers {
    private static final Sealed NONE = new Sealed("", "");

    private final Store store;
    private final Seal seal;
    private final Clock clock;

    @Activate
    public StoredProviders(@Reference Store store, BundleContext framework) {
        this(
                store,
                Seal.in(Path.of(Objects.requireNonNull(framework.getProperty("samverkstad.home"), "samverkstad.home"))
                        .resolve("secrets")),
                Clock.systemUTC());
    }

    public StoredProviders(Store store, Seal seal, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<Provider> all() {
        return store.read(ProviderRows::all).stream()
                .sorted(Comparator.comparing(each -> SwedishOrder.key(each.name())))
                .toList();
    }

    @Override
    public Optional<Provider> one(String key) {
        return store.read(rows -> ProviderRows.byKey(rows, key));
    }

    @Override
    public List<RoleRule> roles(UUID provider) {
        return store.read(rows -> ProviderRows.roles(rows, provider));
    }

    @Override
    public List<ProviderFault> faults(ProviderWish wish, Optional<UUID> self) {
        List<ProviderFault> faults = new ArrayList<>(ProviderChecks.faults(wish));
        boolean taken = all().stream()
                .anyMatch(each -> each.issuer().equals(wish.issuer()) && !self.equals(Optional.of(each.id())));
        if (taken) {
            faults.add(ProviderFault.ISSUER_TAKEN);
        }
        return faults;
    }

    @Override
    public Provider add(ProviderWish wish, By by) {
        check(wish, Optional.empty());
        UUID id = store.newId();
        Sealed secret = wish.secret().map(text -> seal(text, id)).orElse(NONE);
        return store.write(rows -> {
            Instant now = clock.instant();
            ProviderRows.insert(rows, id, free(rows, wish.name()), wish, secret, now);
            Provider added = ProviderRows.byId(rows, id).orElseThrow();
            AuditRows.append(rows, now, act("settings.provider-added", by, added));
            return added;
        });
    }

    @Override
    public Provider change(UUID provider, ProviderWish wish, By by) {
        check(wish, Optional.of(provider));
        Optional<Sealed> secret = wish.secret().map(text -> seal(text, provider));
        return store.write(rows -> {
            Provider before = there(rows, provider);
            List<RoleRule> rules = ProviderRows.roles(rows, provider);
            ProviderRows.update(rows, provider, wish, secret);
            Provider after = there(rows, provider);
            String what = ProviderDifferences.between(before, rules, after, wish);
            if (!what.isEmpty()) {
                AuditRows.append(
                        rows,
                        clock.instant(),
                        act("settings.provider-changed", by, after).with("what", what));
            }
            if (before.active() && !after.active()) {
                TieRows.end(rows, TieRows.of(rows, provider));
            }
            return after;
        });
    }

    @Override
    public void remove(UUID provider, By by) {
        store.write(rows -> {
            Provider gone = there(rows, provider);
            Instant now = clock.instant();
            TieRows.end(rows, TieRows.of(rows, provider));
            ClaimedRows.endAll(rows, provider, by, now);
            ProviderRows.delete(rows, provider);
            return AuditRows.append(rows, now, act("settings.provider-removed", by, gone));
        });
    }

    /** Empty when there is none. @throws OpenIdRefused when it was sealed on another machine */
    Optional<String> secret(Provider provider) throws OpenIdRefused {
        Optional<Sealed> hidden = store.read(rows -> ProviderRows.secret(rows, provider.id()));
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        byte[] opened = seal.open(hidden.get(), provider.id()).orElseThrow(() -> new OpenIdRefused(Reason.SECRET));
        return Optional.of(new String(opened, StandardCharsets.UTF_8));
    }

    private Sealed seal(String secret, UUID provider) {
        return seal.seal(secret.getBytes(StandardCharsets.UTF_8), provider);
    }

    private void check(ProviderWish wish, Optional<UUID> self) {
        List<ProviderFault> faults = faults(wish, self);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("provider not kept: " + faults);
        }
    }

    private static Provider there(Handle rows, UUID provider) {
        return ProviderRows.byId(rows, provider)
                .orElseThrow(() -> new IllegalArgumentException("the provider is gone"));
    }

    /** From the name: {@code jonkopings-kommun}. Part of the addresses that are registered at the provider. */
    private static String free(Handle rows, String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String wish = plain.isEmpty() ? "organisation" : plain.substring(0, Math.min(40, plain.length()));
        Set<String> taken = ProviderRows.all(rows).stream().map(Provider::key).collect(Collectors.toSet());
        String key = wish;
        for (int number = 2; taken.contains(key); number++) {
            key = wish + "-" + number;
        }
        return key;
    }

    static Act act(String kind, By by, Provider provider) {
        return Act.of(kind, by, provider.key()).named(provider.name());
    }
}
