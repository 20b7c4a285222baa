package se.samverkstad.people.openid;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Origin;
import se.samverkstad.people.People;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.ClaimedRows;
import se.samverkstad.people.access.ClaimedRows.Claimed;
import se.samverkstad.people.openid.IdentityRows.Known;
import se.samverkstad.people.openid.OpenId.Arrival;
import se.samverkstad.people.openid.OpenId.Entered;
import se.samverkstad.people.openid.OpenId.Waiting;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;
import se.samverkstad.people.openid.token.Claims;

/** From claims that are believed to a person here, with their roles, and a session. */
final class Arrivals {
    private final Store store;
    private final StoredProviders providers;
    private final StoredNewcomers newcomers;
    private final People people;
    private final Clock clock;

    Arrivals(Store store, StoredProviders providers, StoredNewcomers newcomers, People people, Clock clock) {
        this.store = store;
        this.providers = providers;
        this.newcomers = newcomers;
        this.people = people;
        this.clock = clock;
    }

    Arrival take(Provider provider, Claims claims, String target, Locale locale, Origin from) throws OpenIdRefused {
        String subject = identity(provider, claims);
        Optional<Known> known = store.read(rows -> IdentityRows.find(rows, subject, clock.instant()));
        if (known.filter(Known::ended).isPresent()) {
            throw new OpenIdRefused(Reason.ENDED);
        }
        Optional<Person> person = known.map(Known::person);
        if (person.isEmpty()) {
            person = arrived(provider, newcomer(subject, claims), locale);
        }
        if (person.isEmpty()) {
            return new Waiting(provider);
        }
        roles(provider, person.get(), claims);
        Tie tie = Tie.of(provider, claims.subject(), claims.text("sid"));
        // Where a level was demanded and shown, the second step was the provider's.
        boolean certain = !provider.levels().isEmpty();
        return new Entered(people.enter(person.get(), tie, certain, from), target);
    }

    private static String identity(Provider provider, Claims claims) throws OpenIdRefused {
        if (provider.identity() == Identity.SUBJECT) {
            return Tie.hash(provider, "sub", claims.subject());
        }
        String tenant = claims.text("tid");
        String object = claims.text("oid");
        if (tenant.isBlank() || object.isBlank()) {
            throw new OpenIdRefused(Reason.SUBJECT, "no tid and oid");
        }
        return Tie.hash(provider, "tid", Hidden.hash(tenant, object));
    }

    /** What can be shown of a person. A claim of another type than text is none. */
    private Newcomer newcomer(String subject, Claims claims) {
        String user = StoredNewcomers.shown(claims.text("preferred_username"));
        String email = StoredNewcomers.shown(claims.text("email"));
        String given = (claims.text("given_name") + " " + claims.text("family_name")).strip();
        String name = List.of(claims.text("name"), given, user, email).stream()
                .map(StoredNewcomers::shown)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("–");
        boolean address = email.matches("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]{1,189}");
        return new Newcomer(subject, name, address ? email : "", user, clock.instant());
    }

    private Optional<Person> arrived(Provider provider, Newcomer newcomer, Locale locale) throws OpenIdRefused {
        if (provider.arrival() == Provider.Arrival.ADDED) {
            String language = locale.getLanguage().equals("en") ? "en" : "sv";
            return Optional.of(newcomers.add(provider.id(), newcomer, language, StoredOpenId.by(provider)));
        }
        boolean kept = store.write(rows -> IdentityRows.await(rows, provider.id(), newcomer));
        if (!kept) {
            throw new OpenIdRefused(Reason.UNREACHABLE, "too many wait already");
        }
        return Optional.empty();
    }

    private void roles(Provider provider, Person person, Claims claims) {
        List<RoleRule> rules = providers.roles(provider.id());
        Set<String> values = Set.copyOf(provider.claim().isEmpty() ? List.of() : claims.texts(provider.claim()));
        Set<Claimed> claimed = rules.stream()
                .filter(rule -> values.contains(rule.value()))
                .map(rule -> new Claimed(rule.role(), rule.unit()))
                .collect(Collectors.toSet());
        store.write(rows -> {
            ClaimedRows.bring(
                    rows,
                    provider.id(),
                    person.id(),
                    claimed,
                    StoredOpenId.by(provider),
                    clock.instant(),
                    store::newId);
            return true;
        });
    }
}
