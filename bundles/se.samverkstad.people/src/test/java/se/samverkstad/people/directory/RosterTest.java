package se.samverkstad.people.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Origin;
import se.samverkstad.people.PeopleForTests;
import se.samverkstad.people.Person;
import se.samverkstad.people.Roster.Entry;
import se.samverkstad.people.Roster.Given;
import se.samverkstad.people.Roster.Place;
import se.samverkstad.people.Session;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.SteppingClock;
import se.samverkstad.people.Unit;
import se.samverkstad.people.access.StoredAssignments;
import se.samverkstad.people.access.StoredRoles;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.roles.Roles.Proposal;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;

final class RosterTest {
    private static final List<Place> UNITS =
            List.of(new Place("Vuxen", "Område", ""), new Place("Beroendemottagningen", "Enhet", "Vuxen"));
    private static final List<Entry> PERSONS = List.of(
            new Entry("siv", "Siv Demo", "", "Systemförvaltare", true, List.of()),
            new Entry(
                    "elsa",
                    "Elsa Demo",
                    "Beroendemottagningen",
                    "Redaktör",
                    false,
                    List.of(new Given("editor", ""), new Given("employee", "Beroendemottagningen"))));

    @TempDir
    Path home;

    private final SteppingClock clock = new SteppingClock();
    private TestStores stores;
    private Store store;
    private StoredPeople people;
    private StoredRoster roster;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("people", StoredPeople.class);
        people = new PeopleForTests(store, clock).people;
        roster = new StoredRoster(store, clock, new Argon2(64, 1, 1));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void enteringTwiceIsEnteringOnce() {
        List<Person> first = roster.enter(UNITS, PERSONS, By.SYSTEM);
        List<Person> second = roster.enter(UNITS, PERSONS, By.SYSTEM);

        assertThat(second).isEqualTo(first).hasSize(2);
        StoredDirectory directory = new StoredDirectory(store, clock, new Argon2(64, 1, 1));
        assertThat(directory.units()).extracting(Unit::name).containsExactly("Vuxen", "Beroendemottagningen");
        assertThat(directory.member(first.get(1).id()).orElseThrow().places())
                .singleElement()
                .satisfies(place -> assertThat(place.title()).isEqualTo("Redaktör"));
    }

    @Test
    void whoIsOnTheListHasItsRolesAndNoOthers() {
        Person elsa = roster.enter(UNITS, PERSONS, By.SYSTEM).get(1);
        new StoredRoles(store, clock).arrive(List.of(new Proposal("podcast.edit", List.of("editor"))));

        Session session = people.session(
                        people.open(elsa, SignIn.Means.DEMO, Origin.UNKNOWN).token())
                .orElseThrow();

        assertThat(session.permissions()).containsExactly(Map.entry("podcast.edit", Reach.EVERYWHERE));
        assertThat(roster.person("Elsa")).contains(elsa);
    }

    @Test
    void aRoleThatWasEndedIsNotGivenBack() {
        Person elsa = roster.enter(UNITS, PERSONS, By.SYSTEM).get(1);
        StoredAssignments assignments = new StoredAssignments(store, clock);
        assignments.of(elsa.id()).forEach(each -> assignments.end(each.id(), By.SYSTEM));
        roster.enter(UNITS, PERSONS, By.SYSTEM);

        assertThat(assignments.of(elsa.id()))
                .hasSize(2)
                .allMatch(each -> each.ended().isPresent());
    }

    @Test
    void nobodyOfTheListHasAPassword() {
        roster.enter(UNITS, PERSONS, By.SYSTEM);

        assertThat(people.signIn("siv", "", Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(people.signIn("siv", "Siv Demo", Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void anAdministratorOfTheListClosesTheDoorForTheSetUpCode() {
        roster.enter(UNITS, PERSONS, By.SYSTEM);

        assertThat(people.newSetUpCode()).isEmpty();
    }
}
