package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.access.ClaimedRows;
import se.samverkstad.people.access.StoredAssignments;
import se.samverkstad.people.access.StoredDeputies;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.GuestAccounts;
import se.samverkstad.people.directory.StoredDirectory;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.guestbook.StoredGuests;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guest.State;
import se.samverkstad.people.guests.GuestRefusal;
import se.samverkstad.people.guests.GuestRefusal.Reason;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.guests.Guests.Invited;
import se.samverkstad.people.passwords.Secrets;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.signin.StoredPeople;

/** What holds for guests whichever database keeps them. The clock says 21 November 2026, nine in the morning in Sweden. */
abstract class GuestsContract {
    private static final String PASSWORD = "tre gröna hus vid ån";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private StoredPeople people;
    private StoredDirectory directory;
    private StoredAssignments assignments;
    private StoredAuditLog log;
    private Guests guests;
    private Person karin;
    private By by;
    private UUID unit;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> {
            for (String table : List.of("guest", "assignment", "deputy", "invitation", "membership", "unit")) {
                rows.execute("DELETE FROM ${table}" + table);
            }
            return true;
        });
        PeopleForTests.empty(store);
        people = new PeopleForTests(store, clock).people;
        directory = new StoredDirectory(store, clock, PeopleForTests.QUICK);
        assignments = new StoredAssignments(store, clock);
        log = new StoredAuditLog(store, clock);
        guests = new StoredGuests(store, new GuestAccounts(store, clock, PeopleForTests.QUICK), log, clock);
        karin = people.addFirstAdministrator(new NewPerson("karin", "Karin Holm", PASSWORD, true, "sv"), By.UNKNOWN);
        by = By.person(karin.id().toString(), karin.name());
        unit = directory
                .addUnit("Stöd och omsorg", "område", Optional.empty(), by)
                .id();
    }

    private GuestWish wish(String name) {
        return new GuestWish(name, "Att utveckla bemötandet", Optional.of(unit), LAST, "sv");
    }

    private Person joined(String name) {
        return guests.accept(guests.invite(wish("Bo i brukarrådet"), by).secret(), name, PASSWORD)
                .orElseThrow();
    }

    private Guest now(UUID guest) {
        return guests.guest(guest).orElseThrow();
    }

    private static void refused(Reason reason, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        GuestRefusal.class, e -> assertThat(e.reasons()).containsExactly(reason));
    }

    private List<AuditEntry> record(int most) {
        return log.entries(Query.newest(most));
    }

    @Test
    void aLinkHas256BitsAndOnlyItsHashIsKept() {
        Invited invited = guests.invite(wish("Bo"), by);

        assertThat(invited.secret()).hasSize(43).matches("[A-Za-z0-9_-]+");
        List<String> kept = store.read(rows -> rows.createQuery("SELECT token_hash FROM ${table}guest")
                .mapTo(String.class)
                .list());
        assertThat(kept).containsExactly(Secrets.hash(invited.secret()));
    }

    @Test
    void aLinkHoldsForThreeDaysToTheSecond() {
        String secret = guests.invite(wish("Bo"), by).secret();

        clock.step(Duration.ofHours(72).minusSeconds(1));
        assertThat(guests.invited(secret)).isPresent();
        clock.step(Duration.ofSeconds(1));

        assertThat(guests.invited(secret)).isEmpty();
        assertThat(guests.accept(secret, "Blåsippan", PASSWORD)).isEmpty();
        assertThat(guests.decline(secret)).isFalse();
    }

    @Test
    void lookingAtALinkUsesNothingUpAndJoiningUsesItUp() {
        Invited invited = guests.invite(wish("Bo"), by);
        for (int look = 0; look < 5; look++) {
            assertThat(guests.invited(invited.secret())).isPresent();
        }

        Person person = guests.accept(invited.secret(), " Blåsippan ", PASSWORD).orElseThrow();

        assertThat(person.name()).isEqualTo("Blåsippan");
        assertThat(person.user()).isEqualTo("blåsippan");
        assertThat(guests.invited(invited.secret())).isEmpty();
        assertThat(guests.accept(invited.secret(), "En annan", PASSWORD)).isEmpty();
        assertThat(people.signIn("blåsippan", PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void ofFourAtOnceOneJoins() throws Exception {
        String secret = guests.invite(wish("Bo"), by).secret();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                String name = "Namn " + each;
                all.add(() -> guests.accept(secret, name, PASSWORD).isPresent());
            }
            int in = 0;
            for (Future<Boolean> each : threads.invokeAll(all)) {
                in += each.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(directory.members()).hasSize(2);
    }

    @Test
    void aNewLinkMakesTheOldOneVoid() {
        Invited first = guests.invite(wish("Bo"), by);

        Invited second = guests.renew(first.guest().id(), by);

        assertThat(guests.invited(first.secret())).isEmpty();
        assertThat(guests.invited(second.secret())).isPresent();
        assertThat(guests.all()).hasSize(1);
    }

    @Test
    void aLinkThatIsTakenBackOpensNothingAndTheNameIsErased() {
        Invited invited = guests.invite(wish("Bo i brukarrådet"), by);

        guests.end(invited.guest().id(), by);

        assertThat(guests.invited(invited.secret())).isEmpty();
        assertThat(guests.accept(invited.secret(), "Blåsippan", PASSWORD)).isEmpty();
        assertThat(now(invited.guest().id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(now(invited.guest().id()).name()).isEmpty();
        refused(Reason.GONE, () -> guests.renew(invited.guest().id(), by));
        refused(Reason.GONE, () -> guests.end(invited.guest().id(), by));
    }

    @Test
    void whoSaysNoIsErasedAndCanNotJoinByThatLink() {
        Invited invited = guests.invite(wish("Bo i brukarrådet"), by);

        assertThat(guests.decline(invited.secret())).isTrue();

        assertThat(guests.accept(invited.secret(), "Blåsippan", PASSWORD)).isEmpty();
        assertThat(now(invited.guest().id()).state()).isEqualTo(State.DECLINED);
        assertThat(now(invited.guest().id()).name()).isEmpty();
        assertThat(directory.members()).hasSize(1);
    }

    @Test
    void aGuestHasOneRoleThereUntilTheLastDayAndCanBeGivenNothingMore() {
        Person bo = joined("Blåsippan");

        List<Assignment> roles = assignments.of(bo.id());
        assertThat(roles).singleElement().satisfies(role -> {
            assertThat(role.role()).isEqualTo(RoleKeys.CITIZEN_REPRESENTATIVE);
            assertThat(role.place())
                    .hasValueSatisfying(place -> assertThat(place.id()).isEqualTo(unit));
            assertThat(role.period()).isEqualTo(new Period(TODAY, Optional.of(LAST)));
        });
        for (String role : RoleKeys.ALL) {
            assertThatThrownBy(
                            () -> assignments.give(new Wish(bo.id(), role, Optional.empty(), Period.from(TODAY)), by))
                    .isInstanceOfSatisfying(
                            RoleRefusal.class, e -> assertThat(e.reason()).isEqualTo(RoleRefusal.Reason.GUEST));
        }
        StoredDeputies deputies = new StoredDeputies(store, clock);
        Period week = new Period(TODAY, Optional.of(TODAY.plusDays(7)));
        for (List<UUID> pair : List.of(List.of(karin.id(), bo.id()), List.of(bo.id(), karin.id()))) {
            assertThatThrownBy(() -> deputies.name(pair.get(0), pair.get(1), week, by))
                    .isInstanceOfSatisfying(
                            RoleRefusal.class, e -> assertThat(e.reason()).isEqualTo(RoleRefusal.Reason.GUEST));
        }
        MemberWish administrator = new MemberWish("Blåsippan", bo.user(), "", Optional.empty(), "", true, "sv");
        assertThatThrownBy(() -> directory.change(bo.id(), administrator, by))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        e -> assertThat(e.reason()).isEqualTo(DirectoryException.Reason.GUEST));
        assertThatThrownBy(() -> directory.invite(bo.id(), by))
                .as("a link of colleagues holds longer and explains nothing")
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        e -> assertThat(e.reason()).isEqualTo(DirectoryException.Reason.GUEST));
    }

    @Test
    void aGuestWhoIsCalledLikeAManagerGetsNothingOfTheManagersFile() {
        Person asa = joined("Åsa Ek");
        String file = "enhet;chef;e-post\nHemtjänst norr;Åsa Ek;\n";

        directory.bring(UnitFile.read(file.getBytes(StandardCharsets.UTF_8)), "Enhetschef", by);

        assertThat(directory.members())
                .filteredOn(member -> member.person().name().equals("Åsa Ek"))
                .hasSize(2)
                .filteredOn(member -> !member.places().isEmpty())
                .extracting(member -> member.person().id())
                .hasSize(1)
                .doesNotContain(asa.id());
        assertThat(assignments.of(asa.id()))
                .extracting(Assignment::role)
                .containsExactly(RoleKeys.CITIZEN_REPRESENTATIVE);
    }

    @Test
    void noClaimOfAProviderAndNoListGivesAGuestMore() {
        Person bo = joined("Blåsippan");

        store.write(rows -> {
            ClaimedRows.bring(
                    rows,
                    UUID.randomUUID(),
                    bo.id(),
                    Set.of(new ClaimedRows.Claimed(RoleKeys.EDITOR, Optional.empty())),
                    By.SYSTEM,
                    clock.instant(),
                    store::newId);
            return AssignmentRows.give(
                    rows,
                    List.of(new AssignmentRows.Given(store.newId(), bo.id(), RoleKeys.EDITOR, Optional.empty())),
                    By.SYSTEM,
                    clock.instant());
        });

        assertThat(assignments.of(bo.id()))
                .extracting(Assignment::role)
                .containsExactly(RoleKeys.CITIZEN_REPRESENTATIVE);
    }

    @Test
    void theAccountEndsWithTheLastDay() {
        Person bo = joined("Blåsippan");
        Duration toMidnight = Duration.between(
                clock.instant(), LAST.plusDays(1).atStartOfDay(Period.ZONE).toInstant());
        clock.step(toMidnight.minusMinutes(5));
        SignIn.Done open = (SignIn.Done) people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN);
        assertThat(people.session(open.token())).isPresent();

        clock.step(Duration.ofMinutes(5));

        assertThat(people.session(open.token()))
                .as("at once, before anyone has cleared up")
                .isEmpty();
        assertThat(people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(guests.of(bo.id())).hasValueSatisfying(guest -> {
            assertThat(guest.state()).isEqualTo(State.ENDED);
            assertThat(guest.open()).isFalse();
        });
        assertThat(guests.sweep()).isEqualTo(1);
        assertThat(directory.member(bo.id()).orElseThrow().account()).isEqualTo(Account.ENDED);
        assertThat(guests.sweep()).isZero();
    }

    @Test
    void anInvitationThatNobodyAnsweredIsErasedAfterThirtyDays() {
        guests.invite(wish("Bo i brukarrådet"), by);
        clock.step(Duration.ofDays(33).minusSeconds(1));
        assertThat(guests.sweep()).isZero();

        clock.step(Duration.ofSeconds(2));

        assertThat(guests.sweep()).isEqualTo(1);
        assertThat(guests.all()).isEmpty();
    }

    @Test
    void whoDoesNotWantToGoOnIsOutAtOnceEverywhere() {
        Person bo = joined("Blåsippan");
        SignIn.Done here = (SignIn.Done) people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN);
        SignIn.Done there = (SignIn.Done) people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN);

        assertThat(guests.leave(bo)).isTrue();

        assertThat(people.session(here.token())).isEmpty();
        assertThat(people.session(there.token())).isEmpty();
        assertThat(people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(guests.of(bo.id()).orElseThrow().state()).isEqualTo(State.LEFT);
        assertThat(assignments.of(bo.id()))
                .allSatisfy(role -> assertThat(role.over(TODAY)).isTrue());
        assertThat(guests.leave(bo)).isFalse();
        assertThat(guests.leave(karin))
                .as("who works here leaves in another way")
                .isFalse();
        assertThat(people.signIn("karin", PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void aNewLinkIsHowAGuestGetsANewPassword() {
        Person bo = joined("Blåsippan");
        SignIn.Done old = (SignIn.Done) people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN);
        Invited again = guests.renew(guests.of(bo.id()).orElseThrow().id(), by);
        assertThat(guests.decline(again.secret()))
                .as("who has joined leaves under Mitt konto")
                .isFalse();

        Person person = guests.accept(again.secret(), "Ett annat namn", "fyra röda båtar i hamn")
                .orElseThrow();

        assertThat(person).isEqualTo(bo);
        assertThat(people.session(old.token())).isEmpty();
        assertThat(people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(guests.accept(again.secret(), "", "fem gula ballonger där")).isEmpty();
    }

    @Test
    void whoeverEndsAGuestEndsTheAccount() {
        Person bo = joined("Blåsippan");
        UUID guest = guests.of(bo.id()).orElseThrow().id();
        Invited link = guests.renew(guest, by);

        guests.end(guest, by);

        assertThat(now(guest).state()).isEqualTo(State.ENDED);
        assertThat(people.signIn(bo.user(), PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Wrong.class);
        assertThat(guests.accept(link.secret(), "", PASSWORD)).isEmpty();
    }

    @Test
    void anAccountThatEndedInAnotherWayIsNotOpenedByALink() {
        Person bo = joined("Blåsippan");
        UUID guest = guests.of(bo.id()).orElseThrow().id();
        Invited link = guests.renew(guest, by);

        directory.end(bo.id(), by);

        assertThat(now(guest).state()).isEqualTo(State.ENDED);
        assertThat(guests.invited(link.secret())).isEmpty();
        assertThat(guests.accept(link.secret(), "", PASSWORD)).isEmpty();
        refused(Reason.GONE, () -> guests.renew(guest, by));
    }

    @Test
    void nobodyIsTakenForAnother() {
        String secret = guests.invite(wish("Bo"), by).secret();

        refused(Reason.NAME_TAKEN, () -> guests.accept(secret, "karin  HOLM", PASSWORD));
        refused(Reason.NAME, () -> guests.accept(secret, " ", PASSWORD));
        refused(Reason.PERSONAL_NUMBER, () -> guests.accept(secret, "Bo 19121212-1212", PASSWORD));
        assertThatThrownBy(() -> guests.accept(secret, "Blåsippan", "kort")).isInstanceOf(PeopleException.class);

        assertThat(guests.invited(secret))
                .as("a mistake does not use the link up")
                .isPresent();
    }

    @Test
    void whatCannotBeIsRefusedTogether() {
        GuestWish wrong = new GuestWish("", "", Optional.empty(), TODAY.minusDays(1), "sv");
        assertThatThrownBy(() -> guests.invite(wrong, by))
                .isInstanceOfSatisfying(
                        GuestRefusal.class,
                        e -> assertThat(e.reasons()).containsExactly(Reason.NAME, Reason.PURPOSE, Reason.LAST_DAY));
        GuestWish number = new GuestWish("Bo", "Gäller 19121212-1212", Optional.empty(), LAST, "sv");
        refused(Reason.PERSONAL_NUMBER, () -> guests.invite(number, by));
        GuestWish far = new GuestWish(
                "Bo", "Samråd", Optional.empty(), TODAY.plusYears(1).plusDays(1), "sv");
        refused(Reason.LAST_DAY, () -> guests.invite(far, by));
        GuestWish nowhere = new GuestWish("Bo", "Samråd", Optional.of(UUID.randomUUID()), LAST, "sv");
        refused(Reason.GONE, () -> guests.invite(nowhere, by));

        assertThat(guests.all()).isEmpty();
    }

    @Test
    void theRecordTellsWhoDidWhatAndNothingThatWasWrittenAboutTheGuest() {
        long before = record(1).get(0).number();
        Invited invited = guests.invite(wish("Bo i brukarrådet"), by);
        Invited again = guests.renew(invited.guest().id(), by);
        Person bo = guests.accept(again.secret(), "Blåsippan", PASSWORD).orElseThrow();
        guests.accept(again.secret(), "Blåsippan", PASSWORD);
        guests.leave(bo);

        List<AuditEntry> told =
                record(100).stream().filter(each -> each.number() > before).toList();

        assertThat(told)
                .extracting(AuditEntry::kind)
                .containsExactlyInAnyOrder(
                        "guest.invited",
                        "guest.renewed",
                        "role.assigned",
                        "guest.joined",
                        "guest.void",
                        "guest.left",
                        "role.ended",
                        "person.ended");
        assertThat(told.toString())
                .contains("Stöd och omsorg")
                .doesNotContain("brukarrådet")
                .doesNotContain("bemötandet")
                .doesNotContain(invited.secret())
                .doesNotContain(again.secret());
    }
}
