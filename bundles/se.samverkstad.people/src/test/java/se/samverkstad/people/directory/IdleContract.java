package se.samverkstad.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.IdleAccounts;
import se.samverkstad.people.IdleAccounts.Rule;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Origin;
import se.samverkstad.people.PeopleForTests;
import se.samverkstad.people.Person;
import se.samverkstad.people.SteppingClock;
import se.samverkstad.people.audit.StoredAuditLog;

/** Accounts that rest, whichever database keeps them. */
abstract class IdleContract {
    private static final String PASSWORD = "tre gröna hus vid ån";

    private final SteppingClock clock = new SteppingClock();
    private PeopleForTests here;
    private StoredIdleAccounts accounts;
    private Person anna;

    abstract Store store();

    @BeforeEach
    void begin() {
        Store store = store();
        PeopleForTests.empty(store);
        here = new PeopleForTests(store, clock);
        accounts = new StoredIdleAccounts(store, new PeopleForTests.Choices(), new StoredAuditLog(store, clock), clock);
        anna = here.people.add(new NewPerson("anna", "Anna Ek", PASSWORD, false, "sv"), By.SYSTEM);
        assertThat(accounts.idle()).isEmpty();
    }

    private void months(int count) {
        Instant now = clock.instant();
        clock.step(Duration.between(
                now, now.atZone(ZoneOffset.UTC).plusMonths(count).toInstant()));
    }

    @Test
    void anAccountRestsAfterSixMonthsAndItsTimeIsUpAfterTwelve() {
        months(5);
        assertThat(accounts.idle()).isEmpty();
        months(1);
        assertThat(accounts.idle())
                .extracting(idle -> idle.person().user() + " " + idle.told() + " " + idle.over())
                .containsExactly("anna false false");
        months(6);
        assertThat(accounts.idle()).extracting(IdleAccounts.Idle::over).containsExactly(true);
    }

    @Test
    void whoComesThroughAnOrganisationAloneRestsLikeAnyone() {
        store().write(rows -> rows.execute("UPDATE ${table}person SET account = 'organisation'"));
        months(12);

        assertThat(accounts.idle()).extracting(IdleAccounts.Idle::over).containsExactly(true);
    }

    @Test
    void aPersonIsToldOnceUntilTheyHaveBeenHereAgain() {
        months(6);
        assertThat(accounts.tell(anna.id())).isTrue();
        assertThat(accounts.tell(anna.id())).isFalse();
        assertThat(accounts.idle()).extracting(IdleAccounts.Idle::told).containsExactly(true);

        here.people.signIn("anna", PASSWORD, Origin.UNKNOWN);

        assertThat(accounts.idle()).isEmpty();
        months(6);
        assertThat(accounts.tell(anna.id())).isTrue();
    }

    /** As after an upgrade from a build that noted no sign-in: the row is years old, the watching is not. */
    @Test
    void timeFromBeforeItWasWatchedDoesNotCount() {
        months(24);
        StoredIdleAccounts fresh = new StoredIdleAccounts(
                store(), new PeopleForTests.Choices(), new StoredAuditLog(store(), clock), clock);

        assertThat(fresh.idle()).isEmpty();
        months(6);
        assertThat(fresh.idle()).hasSize(1);
    }

    @Test
    void theMunicipalityChoosesHowLong() {
        accounts.rule(new Rule(1, 0), By.SYSTEM);
        months(1);
        assertThat(accounts.idle()).extracting(IdleAccounts.Idle::over).containsExactly(false);
        accounts.rule(new Rule(0, 0), By.SYSTEM);
        months(50);
        assertThat(accounts.idle()).isEmpty();
        assertThat(accounts.rule()).isEqualTo(new Rule(0, 0));
        assertThatThrownBy(() -> new Rule(6, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Rule.possible(6, 5)).isFalse();
    }
}
