package se.samverkstad.people.openid;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Fault;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.ClaimedRows;
import se.samverkstad.people.audit.AuditRows;

/** Those who wait, as rows. */
@Component(service = {Newcomers.class, StoredNewcomers.class})
public final class StoredNewcomers implements Newcomers {
    private static final int LONGEST = 100;
    private static final int TRIES = 50;

    private final Store store;
    private final Directory directory;
    private final Clock clock;

    @Activate
    public StoredNewcomers(@Reference Store store, @Reference Directory directory) {
        this(store, directory, Clock.systemUTC());
    }

    public StoredNewcomers(Store store, Directory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Newcomer> waiting(UUID provider) {
        return store.read(rows -> IdentityRows.waiting(rows, provider));
    }

    @Override
    public void connect(UUID provider, String newcomer, UUID person, By by) {
        one(provider, newcomer);
        Person whose = directory
                .member(person)
                .map(Member::person)
                .orElseThrow(() -> new IllegalArgumentException("the person is gone"));
        connected(provider, newcomer, whose, by);
    }

    @Override
    public Person add(UUID provider, String newcomer, By by) {
        return add(provider, one(provider, newcomer), "sv", by);
    }

    /** The person and who it is there: two writes, of which the first alone leaves a person that nobody signs in as. */
    Person add(UUID provider, Newcomer newcomer, String language, By by) {
        PeopleException last = new PeopleException("no user name is free", List.of(Fault.USER_TAKEN));
        for (String user : users(newcomer)) {
            try {
                MemberWish wish =
                        new MemberWish(newcomer.name(), user, newcomer.email(), Optional.empty(), "", false, language);
                Person added = directory.add(wish, by).person();
                connected(provider, newcomer.key(), added, by);
                return added;
            } catch (PeopleException e) {
                if (!e.faults().equals(List.of(Fault.USER_TAKEN))) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    private static List<String> users(Newcomer newcomer) {
        String plain = newcomer.user().replaceAll("[^\\p{L}\\p{N}._@-]", "");
        String wish = plain.length() >= 2
                ? plain.substring(0, Math.min(60, plain.length()))
                : newcomer.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".");
        String first = wish.length() >= 2 ? wish.substring(0, Math.min(60, wish.length())) : "person";
        List<String> all = new ArrayList<>(List.of(first));
        for (int number = 2; number < TRIES; number++) {
            all.add(first + "." + number);
        }
        return all;
    }

    private void connected(UUID provider, String newcomer, Person person, By by) {
        store.write(rows -> {
            Provider there = ProviderRows.byId(rows, provider)
                    .orElseThrow(() -> new IllegalArgumentException("the provider is gone"));
            Instant now = clock.instant();
            IdentityRows.insert(rows, newcomer, provider, person.id(), now);
            return AuditRows.append(rows, now, act("person.provider-connected", by, person, there));
        });
    }

    @Override
    public void dismiss(UUID provider, String newcomer, By by) {
        store.write(rows -> {
            boolean gone = IdentityRows.unwait(rows, newcomer);
            ProviderRows.byId(rows, provider)
                    .filter(there -> gone)
                    .ifPresent(there -> AuditRows.append(
                            rows, clock.instant(), StoredProviders.act("settings.provider-dismissed", by, there)));
            return gone;
        });
    }

    @Override
    public List<Provider> of(UUID person) {
        return store.read(rows -> IdentityRows.providersOf(rows, person).stream()
                .flatMap(id -> ProviderRows.byId(rows, id).stream())
                .toList());
    }

    @Override
    public boolean disconnect(UUID provider, UUID person, By by) {
        Optional<Person> whose = directory.member(person).map(Member::person);
        return store.write(rows -> {
            boolean there = IdentityRows.disconnect(rows, provider, person) > 0;
            if (there) {
                Instant now = clock.instant();
                TieRows.endOf(rows, provider, person);
                ClaimedRows.bring(rows, provider, person, Set.of(), by, now, store::newId);
                Provider named = ProviderRows.byId(rows, provider).orElseThrow();
                whose.ifPresent(
                        each -> AuditRows.append(rows, now, act("person.provider-disconnected", by, each, named)));
            }
            return there;
        });
    }

    private Newcomer one(UUID provider, String key) {
        return waiting(provider).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody waits by that key"));
    }

    /** What a provider shows of someone, as far as it can be kept: no personal number, nothing endless. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return PersonalNumbers.in(plain) ? "" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private static Act act(String kind, By by, Person person, Provider provider) {
        return Act.of(kind, by, person.id().toString()).named(person.name()).with("provider", provider.name());
    }
}
