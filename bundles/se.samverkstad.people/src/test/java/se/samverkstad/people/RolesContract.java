package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkstad.api.people.RoleKeys.EDITOR;
import static se.samverkstad.api.people.RoleKeys.EMPLOYEE;
import static se.samverkstad.api.people.RoleKeys.READER;
import static se.samverkstad.api.people.RoleKeys.UNIT_MANAGER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.access.StoredAssignments;
import se.samverkstad.people.access.StoredDeputies;
import se.samverkstad.people.access.StoredPermitted;
import se.samverkstad.people.access.StoredRoles;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.StoredDirectory;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Role;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.RoleRefusal.Reason;
import se.samverkstad.people.roles.Roles.Proposal;
import se.samverkstad.people.signin.StoredPeople;

/** What holds for roles whichever database keeps them. The clock says 21 November 2026, nine in the morning in Sweden. */
abstract class RolesContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private StoredPeople people;
    private StoredDirectory directory;
    private StoredRoles roles;
    private StoredAssignments assignments;
    private StoredDeputies deputies;
    private Person eva;
    private Person maria;
    private Person amir;
    private Unit office;
    private Unit north;
    private Unit team;
    private Unit south;
    private By by;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> {
            for (String table : List.of(
                    "role_name",
                    "permission_known",
                    "role_permission",
                    "assignment",
                    "deputy",
                    "session",
                    "first_administrator",
                    "invitation",
                    "membership",
                    "unit",
                    "person")) {
                rows.execute("DELETE FROM ${table}" + table);
            }
            return true;
        });
        Argon2 quick = new Argon2(64, 1, 1);
        people = new PeopleForTests(store, clock).people;
        directory = new StoredDirectory(store, clock, quick);
        roles = new StoredRoles(store, clock);
        assignments = new StoredAssignments(store, clock);
        deputies = new StoredDeputies(store, clock);
        office = directory.addUnit("Socialförvaltningen", "förvaltning", Optional.empty(), By.SYSTEM);
        north = directory.addUnit("Norr", "område", Optional.of(office.id()), By.SYSTEM);
        team = directory.addUnit("Hemtjänst norr", "enhet", Optional.of(north.id()), By.SYSTEM);
        south = directory.addUnit("Syd", "område", Optional.of(office.id()), By.SYSTEM);
        eva = person("Eva", true);
        maria = person("Maria", false);
        amir = person("Amir", false);
        by = By.person(eva.id().toString(), "Eva");
        roles.arrive(List.of(
                new Proposal("podcast.read", List.of(READER, EMPLOYEE, UNIT_MANAGER)),
                new Proposal("podcast.edit", List.of(EDITOR))));
    }

    private Person person(String name, boolean administrator) {
        return directory
                .add(
                        new MemberWish(
                                name,
                                "",
                                name.toLowerCase(Locale.ROOT) + "@example.org",
                                Optional.empty(),
                                "",
                                administrator,
                                "sv"),
                        By.SYSTEM)
                .person();
    }

    private Assignment give(Person person, String role, @Nullable Unit unit) {
        return give(person, role, unit, Period.from(TODAY));
    }

    private Assignment give(Person person, String role, @Nullable Unit unit, Period period) {
        return assignments.give(
                new Wish(person.id(), role, Optional.ofNullable(unit).map(Unit::id), period), by);
    }

    /** As the next request would know them. */
    private Principal principal(Person person) {
        Session session = people.session(
                        people.open(person, SignIn.Means.DEMO, Origin.UNKNOWN).token())
                .orElseThrow();
        return new Principal(
                person.id().toString(),
                person.name(),
                session.permissions(),
                session.person().administrator());
    }

    private static String key(Unit unit) {
        return unit.id().toString();
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RoleRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void theTwelveAreShippedUnderKeysThatModulesKnow() {
        assertThat(roles.all()).extracting(Role::key).isEqualTo(RoleKeys.ALL);
        assertThat(roles.all()).allSatisfy(role -> {
            assertThat(role.shipped().sv()).isNotBlank();
            assertThat(role.shipped().en()).isNotBlank();
            assertThat(role.about().sv()).endsWith(".");
            assertThat(role.about().en()).endsWith(".");
            assertThat(role.titles()).isNotEmpty().noneMatch(String::isBlank);
        });
        assertThat(roles.role(UNIT_MANAGER).name(SWEDISH)).isEqualTo("Enhetschef");
    }

    @Test
    void aRoleIsCalledWhatTheMunicipalityCallsIt() {
        roles.rename(UNIT_MANAGER, "  Första  linjens chef ", by);

        assertThat(roles.role(UNIT_MANAGER).name(SWEDISH)).isEqualTo("Första linjens chef");
        assertThat(roles.usual("Första linjens chef, Norr")).map(Role::key).contains(UNIT_MANAGER);
        refused(Reason.NAME_TAKEN, () -> roles.rename(EDITOR, "FÖRSTA LINJENS CHEF", by));
        refused(Reason.NAME_TAKEN, () -> roles.rename(EDITOR, "Läsare", by));
        refused(Reason.NAME, () -> roles.rename(EDITOR, "x".repeat(61), by));
        refused(Reason.NAME, () -> roles.rename(EDITOR, "19121212-1212", by));
        refused(Reason.GONE, () -> roles.rename("editors", "Redaktion", by));

        roles.rename(UNIT_MANAGER, "", by);
        assertThat(roles.role(UNIT_MANAGER).name(SWEDISH)).isEqualTo("Enhetschef");
    }

    @Test
    void aTitleAnswersToTheRoleItUsuallyHas() {
        Map<String, String> expected = Map.of(
                "enhetschef", UNIT_MANAGER,
                "1:e  socialsekreterare", UNIT_MANAGER,
                "Socialsekreterare", EMPLOYEE,
                "Utvecklingsledare, kvalitet", RoleKeys.DEVELOPMENT_LEAD,
                "Nämndsekreterare", RoleKeys.SECRETARY,
                "Forskare, Älvmarks högskola", RoleKeys.RESEARCHER,
                "Förtroendevald, ledamot i styrgruppen", RoleKeys.STEERING_MEMBER,
                "Ordförande i Brukarrådet", RoleKeys.CITIZEN_REPRESENTATIVE);
        expected.forEach((title, role) ->
                assertThat(roles.usual(title)).as(title).map(Role::key).contains(role));
        for (String title : List.of("", " ", "Chaufför", "Enhetschefsassistent", "Massör")) {
            assertThat(roles.usual(title)).as(title).isEmpty();
        }
    }

    @Test
    void aProposalHoldsOnceAndThenTheChoiceStands() {
        roles.decide("podcast.edit", Set.of(UNIT_MANAGER), by);
        roles.arrive(List.of(new Proposal("podcast.edit", List.of(EDITOR))));
        assertThat(roles.holders().get("podcast.edit")).containsExactly(UNIT_MANAGER);

        roles.decide("podcast.edit", Set.of(), by);
        roles.arrive(List.of(new Proposal("podcast.edit", List.of(EDITOR))));
        assertThat(roles.holders()).doesNotContainKey("podcast.edit");
        assertThat(roles.known()).contains("podcast.edit");
    }

    @Test
    void aChoiceBeforeTheModuleComesStandsInsteadOfTheProposal() {
        roles.decide("seminar.lead", Set.of(EMPLOYEE), by);
        roles.arrive(List.of(new Proposal("seminar.lead", List.of(EDITOR))));

        assertThat(roles.holders().get("seminar.lead")).containsExactly(EMPLOYEE);
        refused(Reason.GONE, () -> roles.decide("seminar.lead", Set.of("boss"), by));
    }

    @Test
    void whoHasNoRoleMayNothing() {
        assertThat(principal(maria).permissions()).isEmpty();
        assertThat(principal(maria).may("podcast.read")).isFalse();
    }

    @Test
    void aRoleForAUnitHoldsThereAndInTheUnitsBelow() {
        give(maria, UNIT_MANAGER, north);

        Principal asked = principal(maria);
        assertThat(asked.may("podcast.read")).isTrue();
        assertThat(asked.may("podcast.edit")).isFalse();
        assertThat(asked.may("podcast.read", key(north))).isTrue();
        assertThat(asked.may("podcast.read", key(team))).isTrue();
        assertThat(asked.may("podcast.read", key(south))).isFalse();
        assertThat(asked.may("podcast.read", key(office))).isFalse();
        assertThat(asked.where("podcast.read")).isEqualTo(Reach.in(Set.of(key(north), key(team))));
        assertThat(asked.where("podcast.edit").isNowhere()).isTrue();
    }

    @Test
    void twoRolesAddUp() {
        give(maria, UNIT_MANAGER, team);
        give(maria, EMPLOYEE, south);
        assertThat(principal(maria).where("podcast.read").units()).containsExactlyInAnyOrder(key(team), key(south));

        give(maria, READER, null);
        assertThat(principal(maria).where("podcast.read")).isEqualTo(Reach.EVERYWHERE);
        assertThat(principal(maria).may("podcast.read", "any")).isTrue();
    }

    @Test
    void aUnitThatMovesTakesItsPlaceInWhatHolds() {
        give(maria, UNIT_MANAGER, north);
        directory.changeUnit(team.id(), team.name(), team.level(), Optional.of(south.id()), by);

        assertThat(principal(maria).may("podcast.read", key(team))).isFalse();
    }

    @Test
    void aPeriodBeginsAndEndsWithTheDayInSweden() {
        give(maria, EDITOR, null, new Period(TODAY.plusDays(1), Optional.of(TODAY.plusDays(2))));

        assertThat(principal(maria).may("podcast.edit")).isFalse();
        clock.step(Duration.ofHours(15)); // 23 UTC: midnight in Sweden
        assertThat(principal(maria).may("podcast.edit")).isTrue();
        clock.step(Duration.ofHours(47));
        assertThat(principal(maria).may("podcast.edit")).isTrue();
        clock.step(Duration.ofHours(1));
        assertThat(principal(maria).may("podcast.edit")).isFalse();
    }

    @Test
    void whatIsEndedHoldsNoMoreAndIsRemembered() {
        Assignment given = give(maria, EDITOR, null);
        String token = people.open(maria, SignIn.Means.DEMO, Origin.UNKNOWN).token();
        assertThat(people.session(token).orElseThrow().permissions()).containsKey("podcast.edit");

        assignments.end(given.id(), by);

        assertThat(people.session(token).orElseThrow().permissions()).isEmpty();
        assertThat(assignments.of(maria.id())).singleElement().satisfies(each -> {
            assertThat(each.ended()).contains(clock.instant());
            assertThat(each.madeBy()).isEqualTo("Eva");
        });
        assertThat(assignments.holding(EDITOR)).isEmpty();
        refused(Reason.GONE, () -> assignments.end(given.id(), by));
        refused(Reason.GONE, () -> assignments.end(UUID.randomUUID(), by));
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        give(maria, EDITOR, null);
        refused(Reason.TWICE, () -> give(maria, EDITOR, null));
        refused(Reason.GONE, () -> give(maria, "editors", null));
        refused(
                Reason.PAST,
                () -> give(maria, READER, null, new Period(TODAY.minusDays(9), Optional.of(TODAY.minusDays(1)))));
        refused(Reason.PERIOD, () -> new Period(TODAY, Optional.of(TODAY.minusDays(1))));
        Unit gone = directory.addUnit("Öst", "", Optional.empty(), by);
        directory.removeUnit(gone.id(), by);
        refused(Reason.GONE, () -> give(maria, READER, gone));
        give(maria, EDITOR, south);
        assertThat(assignments.of(maria.id())).hasSize(2);
    }

    @Test
    void aUnitThatSomeoneHasARoleForStays() {
        Assignment given = give(maria, UNIT_MANAGER, team);
        assertThatThrownBy(() -> directory.removeUnit(team.id(), by))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(DirectoryException.Reason.UNIT_HAS_ROLES));

        assignments.end(given.id(), by);
        directory.removeUnit(team.id(), by);

        assertThat(assignments.of(maria.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.place().orElseThrow().name()).isEmpty());
    }

    @Test
    void anAccountThatEndsEndsItsRolesAndDeputyships() {
        give(maria, EDITOR, null);
        deputies.name(amir.id(), maria.id(), new Period(TODAY, Optional.of(TODAY.plusDays(7))), by);
        deputies.name(maria.id(), amir.id(), new Period(TODAY, Optional.of(TODAY.plusDays(7))), by);

        directory.end(maria.id(), by);

        assertThat(assignments.of(maria.id())).allMatch(each -> each.ended().isPresent());
        assertThat(deputies.of(maria.id()))
                .hasSize(2)
                .allMatch(each -> each.ended().isPresent());
        assertThat(principal(amir).permissions()).isEmpty();
        refused(Reason.NO_ACCOUNT, () -> give(maria, READER, null));
        refused(
                Reason.NO_ACCOUNT,
                () -> deputies.name(amir.id(), maria.id(), new Period(TODAY, Optional.of(TODAY)), by));
    }

    @Test
    void aDeputyHasTheRolesMeanwhile() {
        give(maria, UNIT_MANAGER, north);
        var named =
                deputies.name(maria.id(), amir.id(), new Period(TODAY.plusDays(1), Optional.of(TODAY.plusDays(2))), by);

        assertThat(principal(amir).permissions()).isEmpty();
        clock.step(Duration.ofDays(1));
        assertThat(principal(amir).may("podcast.read", key(team))).isTrue();
        assertThat(principal(amir).may("podcast.read", key(south))).isFalse();
        assertThat(principal(maria).may("podcast.read", key(team))).isTrue();
        deputies.end(named.id(), by);
        assertThat(principal(amir).permissions()).isEmpty();
        refused(Reason.GONE, () -> deputies.end(named.id(), by));
    }

    @Test
    void aDeputyOfADeputyHasNothingAndADeputyOfAnAdministratorIsNone() {
        Period week = new Period(TODAY, Optional.of(TODAY.plusDays(7)));
        give(maria, EDITOR, null);
        deputies.name(maria.id(), amir.id(), week, by);
        Person third = person("Tova", false);
        deputies.name(amir.id(), third.id(), week, by);
        deputies.name(eva.id(), third.id(), week, by);

        assertThat(principal(amir).may("podcast.edit")).isTrue();
        assertThat(principal(third).permissions()).isEmpty();
        assertThat(principal(third).administrator()).isFalse();
    }

    @Test
    void aDeputyNeedsALastDayAndIsSomeoneElse() {
        Period week = new Period(TODAY, Optional.of(TODAY.plusDays(7)));
        refused(Reason.PERIOD, () -> deputies.name(maria.id(), amir.id(), Period.from(TODAY), by));
        refused(Reason.SELF, () -> deputies.name(maria.id(), maria.id(), week, by));
        refused(Reason.GONE, () -> deputies.name(maria.id(), UUID.randomUUID(), week, by));
        deputies.name(maria.id(), amir.id(), week, by);
        refused(Reason.TWICE, () -> deputies.name(maria.id(), amir.id(), week, by));
    }

    @Test
    void everyChangeIsOnTheRecordWithWhoMadeIt() {
        roles.rename(EDITOR, "Redaktion", by);
        roles.rename(EDITOR, "Redaktion", by);
        roles.decide("podcast.edit", Set.of(UNIT_MANAGER), by);
        roles.decide("podcast.edit", Set.of(UNIT_MANAGER), by);
        Assignment given = give(maria, UNIT_MANAGER, north);
        assignments.end(given.id(), by);
        deputies.end(
                deputies.name(maria.id(), amir.id(), new Period(TODAY, Optional.of(TODAY)), by)
                        .id(),
                by);

        List<AuditEntry> entries = new StoredAuditLog(store, clock).entries(AuditRecord.Query.newest(7));
        assertThat(entries)
                .extracting(AuditEntry::kind)
                .containsExactly(
                        "deputy.ended",
                        "deputy.named",
                        "role.ended",
                        "role.assigned",
                        "permission.granted",
                        "permission.withdrawn",
                        "role.renamed");
        assertThat(entries).allSatisfy(each -> assertThat(each.byName()).isEqualTo("Eva"));
        assertThat(entries.get(3).details())
                .containsEntry("role", UNIT_MANAGER)
                .containsEntry("unit", "Norr")
                .containsEntry("name", "Maria")
                .containsEntry("first", TODAY.toString());
    }

    @Test
    void managersOfAFileManageTheUnitsItPlacesThemIn() {
        UnitFile file = UnitFile.read("enhet;överordnad;chef;e-post\nHemtjänst syd;Syd;Åsa Ek;asa@example.org\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(directory.plan(file).roles()).isEqualTo(1);
        directory.bring(file, "Enhetschef", by);

        assertThat(assignments.holding(UNIT_MANAGER)).singleElement().satisfies(each -> {
            assertThat(each.person().name()).isEqualTo("Åsa Ek");
            assertThat(each.place().orElseThrow().name()).isEqualTo("Hemtjänst syd");
            assertThat(each.madeBy()).isEqualTo("Eva");
        });
        Assignment given = assignments.holding(UNIT_MANAGER).get(0);
        assignments.end(given.id(), by);
        assertThat(directory.plan(file).roles()).isZero();
        directory.bring(file, "Enhetschef", by);
        assertThat(assignments.holding(UNIT_MANAGER))
                .as("what was ended stays ended")
                .isEmpty();
    }

    @Test
    void whoMaySomethingIsAskedTheOtherWayRound() {
        StoredPermitted permitted = new StoredPermitted(store, clock);
        List.of(eva, maria, amir).forEach(this::open);
        person("Ulla", true);
        give(maria, UNIT_MANAGER, north);
        deputies.name(maria.id(), amir.id(), new Period(TODAY, Optional.of(TODAY.plusDays(7))), by);

        assertThat(permitted.everyone()).containsExactlyInAnyOrder(eva.id(), maria.id(), amir.id());
        assertThat(permitted.may("signed-in")).isEqualTo(permitted.everyone());
        assertThat(permitted.may("podcast.read"))
                .as("by role, as a deputy, and as an administrator")
                .containsExactlyInAnyOrder(maria.id(), amir.id(), eva.id());
        assertThat(permitted.may("podcast.edit")).containsExactly(eva.id());
        assertThat(permitted.may("podcast.read", team.id()))
                .as("in a unit that lies in theirs")
                .contains(maria.id(), amir.id());
        assertThat(permitted.may("podcast.read", office.id()))
                .as("not in the one that theirs lies in")
                .containsExactly(eva.id());

        clock.step(Duration.ofDays(9));
        assertThat(permitted.may("podcast.read"))
                .as("when the deputy's time is over")
                .containsExactlyInAnyOrder(maria.id(), eva.id());
    }

    @Test
    void whoBelongsToAUnitBelongsToThoseAboveIt() {
        StoredPermitted permitted = new StoredPermitted(store, clock);
        List.of(eva, maria, amir).forEach(this::open);
        belongs(maria, team);
        belongs(amir, south);

        assertThat(permitted.in(north.id())).containsExactly(maria.id());
        assertThat(permitted.in(office.id())).containsExactlyInAnyOrder(maria.id(), amir.id());
        assertThat(permitted.in(UUID.randomUUID())).isEmpty();
    }

    private void open(Person person) {
        store.write(rows -> rows.execute("UPDATE ${table}person SET account = 'active' WHERE id = ?", person.id()));
    }

    private void belongs(Person person, Unit unit) {
        store.write(rows -> rows.execute(
                "INSERT INTO ${table}membership (person, unit, title) VALUES (?, ?, '')", person.id(), unit.id()));
    }
}
