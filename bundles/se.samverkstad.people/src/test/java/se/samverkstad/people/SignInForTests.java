package se.samverkstad.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.access.StoredAssignments;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.StoredDirectory;
import se.samverkstad.people.openid.ProviderWire;
import se.samverkstad.people.openid.StoredNewcomers;
import se.samverkstad.people.openid.StoredOpenId;
import se.samverkstad.people.openid.StoredProviders;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.totp.Base32;
import se.samverkstad.people.totp.Totp;
import se.samverkstad.store.secret.Seal;

/** People, providers and the ways in, wired by hand over a store, with a clock that stands until it is told. */
public final class SignInForTests {
    private final SteppingClock clock = new SteppingClock();
    private final PeopleForTests here;
    public final Store store;
    public final People people;
    public final SecondFactor factor;
    public final Sessions sessions;
    public final Directory directory;
    public final Assignments assignments;
    public final StoredProviders providers;
    public final StoredNewcomers newcomers;
    public final StoredOpenId openId;

    public SignInForTests(Store store, Seal seal, ProviderWire wire) {
        this.store = store;
        here = new PeopleForTests(store, clock, PeopleForTests.QUICK, seal, new PeopleForTests.Choices());
        people = here.people;
        factor = here.factor;
        sessions = here.sessions;
        directory = new StoredDirectory(store, clock, PeopleForTests.QUICK);
        assignments = new StoredAssignments(store, clock);
        providers = new StoredProviders(store, seal, clock);
        newcomers = new StoredNewcomers(store, directory, clock);
        openId = new StoredOpenId(store, providers, newcomers, people, wire, new StoredAuditLog(store, clock), clock);
    }

    public static void empty(Store store) {
        PeopleForTests.empty(store);
        for (String table : List.of(
                "provider",
                "provider_role",
                "provider_identity",
                "provider_waiting",
                "provider_start",
                "provider_session",
                "provider_logout",
                "provider_assignment",
                "assignment",
                "membership",
                "unit")) {
            store.write(rows -> rows.execute("DELETE FROM ${table}" + table));
        }
    }

    public Clock clock() {
        return clock;
    }

    public void step(Duration time) {
        clock.step(time);
    }

    /** Turns the second factor on. @return makes the code of the moment */
    public java.util.function.Supplier<String> enrol(Person person) {
        String secret = factor.offer(person.id());
        if (factor.confirm(person, code(secret)).isEmpty()) {
            throw new IllegalStateException("the second factor is not on");
        }
        clock.step(Duration.ofMinutes(1));
        return () -> code(secret);
    }

    private String code(String secret) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    }
}
