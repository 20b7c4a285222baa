package se.samverkstad.people.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.DirectoryException.Reason;
import se.samverkstad.people.Fault;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Origin;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.PeopleForTests;
import se.samverkstad.people.Person;
import se.samverkstad.people.SignIn;
import se.samverkstad.people.SteppingClock;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.file.UnitPlan;
import se.samverkstad.people.file.UnitPlan.Change;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.signin.StoredPeople;

/** What holds for units and persons whichever database keeps them. */
abstract class DirectoryContract {
    private static final By BY = By.person("01a201cc-767a-7ed9-83a4-244fbbe2ba90", "Karin Holm");
    private static final String PASSWORD = "tre gröna hus vid ån";
    private static final String FILE = "enhet;överordnad;nivå;chef;e-post;kod\n"
            + "Socialförvaltningen;;förvaltning;;;1\n"
            + "Hemtjänst norr;Äldreomsorg;enhet;Åsa Ek;asa.ek@example.org;3\n"
            + "Äldreomsorg;Socialförvaltningen;område;Bo Ny;;2\n"
            + "Hemtjänst syd;Äldreomsorg;enhet;Åsa Ek;asa.ek@example.org;4\n";

    private final SteppingClock clock = new SteppingClock();
    private Store store;
    private StoredPeople people;
    private StoredDirectory directory;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> {
            for (String table :
                    List.of("session", "first_administrator", "invitation", "membership", "unit", "person")) {
                rows.execute("DELETE FROM ${table}" + table);
            }
            return true;
        });
        Argon2 quick = new Argon2(64, 1, 1);
        people = new PeopleForTests(store, clock).people;
        directory = new StoredDirectory(store, clock, quick);
    }

    private static UnitFile file(String text) {
        return UnitFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> tree() {
        return directory.units().stream()
                .map(unit -> "  ".repeat(unit.depth()) + unit.name())
                .toList();
    }

    private UUID unit(String name) {
        return directory.units().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static MemberWish wish(String name, boolean administrator) {
        return new MemberWish(name, "", name.toLowerCase() + "@example.org", Optional.empty(), "", administrator, "sv");
    }

    private void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aFileBecomesATreeWithItsManagersToInvite() {
        UnitPlan plan = directory.plan(file(FILE));
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.count(Change.NEW)).isEqualTo(4);
        assertThat(plan.managers()).containsExactly("Åsa Ek", "Bo Ny");
        assertThat(directory.units()).as("a plan changes nothing").isEmpty();

        directory.bring(file(FILE), "Enhetschef", BY);

        assertThat(tree())
                .containsExactly("Socialförvaltningen", "  Äldreomsorg", "    Hemtjänst norr", "    Hemtjänst syd");
        Member asa = directory.members().stream()
                .filter(member -> member.person().name().equals("Åsa Ek"))
                .findFirst()
                .orElseThrow();
        assertThat(asa.account()).isEqualTo(Account.NONE);
        assertThat(asa.person().user()).isEqualTo("asa.ek@example.org");
        assertThat(asa.places())
                .extracting(place -> place.unit().name() + ": " + place.title())
                .containsExactly("Hemtjänst norr: Enhetschef", "Hemtjänst syd: Enhetschef");
        assertThat(people.signIn("asa.ek@example.org", "", Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        directory.bring(file(FILE), "Enhetschef", BY);
        List<Member> before = directory.members();

        UnitPlan plan = directory.bring(file(FILE), "Enhetschef", BY);

        assertThat(plan.count(Change.SAME)).isEqualTo(4);
        assertThat(plan.managers()).isEmpty();
        assertThat(directory.members()).isEqualTo(before);
    }

    @Test
    void aLaterFileRenamesByCodeMovesAndAddsButNeverRemoves() {
        directory.bring(file(FILE), "Enhetschef", BY);

        UnitPlan plan = directory.bring(
                file(
                        "kod;enhet;överordnad;nivå\n3;Hemtjänst syd;Äldreomsorg;enhet\n4;Hemtjänst norr;Socialförvaltningen;enhet\n"
                                + ";Myndighet;Socialförvaltningen;enhet\n"),
                "Enhetschef",
                BY);

        assertThat(plan.missing()).containsExactly("Socialförvaltningen", "Äldreomsorg");
        assertThat(plan.entries())
                .extracting(entry -> entry.unit() + " " + entry.change() + " " + entry.before())
                .containsExactlyInAnyOrder(
                        "Hemtjänst syd CHANGED Hemtjänst norr",
                        "Hemtjänst norr CHANGED Hemtjänst syd",
                        "Myndighet NEW ");
        assertThat(tree())
                .containsExactly(
                        "Socialförvaltningen", "  Hemtjänst norr", "  Myndighet", "  Äldreomsorg", "    Hemtjänst syd");
    }

    @Test
    void anUnknownParentAndACycleAreToldByRowAndNothingIsWritten() {
        UnitFile wrong = file("enhet;överordnad;chef\nA;B;Bo\nB;C;\nC;A;\nD;Nowhere;Åsa\n");

        assertThat(directory.plan(wrong).errors())
                .extracting(error -> error.line() + " " + error.kind())
                .containsExactly("2 CYCLE", "3 CYCLE", "4 CYCLE", "5 UNKNOWN_PARENT");
        assertThatThrownBy(() -> directory.bring(wrong, "", BY)).isInstanceOf(DirectoryException.class);
        assertThat(directory.plan(file("enhet;chef\nA;Bo\nA;Åsa\n")).errors()).hasSize(1);
        assertThat(directory.units()).isEmpty();
    }

    @Test
    void fiveThousandUnitsWithManagersAreBroughtInOneTransaction() {
        StringBuilder text = new StringBuilder("enhet;överordnad;chef;e-post\nÖverst;;;\n");
        for (int i = 1; i < UnitFile.MOST_ROWS; i++) {
            text.append("Enhet ")
                    .append(i)
                    .append(";Överst;Chef ")
                    .append(i)
                    .append(";c")
                    .append(i)
                    .append("@example.org\n");
        }

        directory.bring(file(text.toString()), "Enhetschef", BY);

        assertThat(directory.units()).hasSize(UnitFile.MOST_ROWS);
        assertThat(directory.members()).hasSize(UnitFile.MOST_ROWS - 1);
    }

    @Test
    void unitsAreRenamedMovedAndRemovedByHand() {
        directory.bring(file(FILE), "Enhetschef", BY);

        directory.changeUnit(unit("Äldreomsorg"), "Vård och omsorg", "område", Optional.empty(), BY);
        assertThat(tree())
                .containsExactly("Socialförvaltningen", "Vård och omsorg", "  Hemtjänst norr", "  Hemtjänst syd");
        refused(Reason.UNIT_NOT_EMPTY, () -> directory.removeUnit(unit("Vård och omsorg"), BY));
        refused(Reason.UNIT_NOT_EMPTY, () -> directory.removeUnit(unit("Hemtjänst norr"), BY));
        refused(Reason.UNIT_TAKEN, () -> directory.addUnit("hemtjänst  NORR", "", Optional.empty(), BY));
        refused(Reason.UNIT_NAME, () -> directory.addUnit(" ", "", Optional.empty(), BY));
        refused(Reason.PERSONAL_NUMBER, () -> directory.addUnit("Bo 121212-1212", "", Optional.empty(), BY));
        refused(
                Reason.UNIT_PARENT,
                () -> directory.changeUnit(unit("Vård och omsorg"), "x", "", Optional.of(unit("Hemtjänst syd")), BY));
        directory.removeUnit(unit("Socialförvaltningen"), BY);
        assertThat(tree()).hasSize(3);
    }

    @Test
    void anInvitationIsUsedOnceAndOnlyItsHashIsKept() {
        Member bo = directory.add(wish("Bo", false), BY);
        String secret = directory.invite(bo.person().id(), BY);
        assertThat(secret).hasSize(43);
        assertThat(directory.invitation(secret).orElseThrow().first()).isTrue();
        assertThat(store.<List<String>, RuntimeException>read(
                        rows -> rows.createQuery("SELECT token_hash FROM ${table}invitation")
                                .mapTo(String.class)
                                .list()))
                .hasSize(1)
                .doesNotContain(secret);
        assertThatThrownBy(() -> directory.accept(secret, "kort")).isInstanceOf(PeopleException.class);

        assertThat(directory.accept(secret, PASSWORD)).isPresent();

        assertThat(people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN)).isInstanceOf(SignIn.Done.class);
        assertThat(directory.accept(secret, PASSWORD)).isEmpty();
        assertThat(directory.invitation(secret)).isEmpty();
    }

    @Test
    void anInvitationHoldsSevenDaysAndANewerMakesItVoid() {
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        String first = directory.invite(bo, BY);
        String second = directory.invite(bo, BY);

        assertThat(directory.invitation(first)).isEmpty();
        clock.step(Duration.ofDays(7).minusSeconds(1));
        assertThat(directory.invitation(second)).isPresent();
        clock.step(Duration.ofSeconds(1));
        assertThat(directory.invitation(second)).isEmpty();
        assertThat(directory.member(bo).orElseThrow().invited()).isEmpty();
    }

    @Test
    void aNewPasswordEndsWhatWasOpenWithTheOld() {
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        directory.accept(directory.invite(bo, BY), PASSWORD);
        SignIn.Done old = (SignIn.Done) people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN);

        directory.accept(directory.invite(bo, BY), "fyra gula hus vid ån");

        assertThat(people.session(old.token())).isEmpty();
        assertThat(people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void anEndedAccountIsOutAtOnceAndItsInvitationToo() {
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        directory.accept(directory.invite(bo, BY), PASSWORD);
        SignIn.Done done = (SignIn.Done) people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN);
        String open = directory.invite(bo, BY);

        directory.end(bo, BY);

        assertThat(people.session(done.token())).isEmpty();
        assertThat(people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN)).isEqualTo(new SignIn.Wrong());
        assertThat(directory.invitation(open)).isEmpty();
        assertThat(directory.member(bo).orElseThrow().account()).isEqualTo(Account.ENDED);
    }

    @Test
    void theLastAdministratorStays() {
        Person anna = people.addFirstAdministrator(new NewPerson("anna", "Anna", PASSWORD, true, "sv"), BY);
        directory.add(wish("Bo", true), BY);

        refused(Reason.LAST_ADMINISTRATOR, () -> directory.end(anna.id(), BY));
        refused(Reason.LAST_ADMINISTRATOR, () -> directory.change(anna.id(), wish("Anna", false), BY));
    }

    @Test
    void aPersonIsChangedAndMoved() {
        directory.bring(file(FILE), "Enhetschef", BY);
        UUID bo = directory.add(wish("Bo", false), BY).person().id();

        directory.change(
                bo,
                new MemberWish("Bo Ek", "bo.ek", "", Optional.of(unit("Hemtjänst syd")), "Samordnare", false, "sv"),
                BY);

        Member now = directory.member(bo).orElseThrow();
        assertThat(now.person().user()).isEqualTo("bo.ek");
        assertThat(now.places())
                .singleElement()
                .satisfies(place -> assertThat(place.title()).isEqualTo("Samordnare"));
        assertThat(directory.faults(
                        new MemberWish("", "bo.ek", "x", Optional.empty(), "121212-1212", false, "sv"),
                        Optional.empty()))
                .containsExactly(Fault.NAME, Fault.EMAIL, Fault.USER_TAKEN, Fault.PERSONAL_NUMBER);
    }

    @Test
    void whoeverBeginsOrCeasesToAdministerSignsInAnew() {
        directory.accept(
                directory.invite(directory.add(wish("Anna", true), BY).person().id(), BY), PASSWORD);
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        directory.accept(directory.invite(bo, BY), PASSWORD);
        SignIn.Done before = (SignIn.Done) people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN);

        directory.change(bo, wish("Bo", true), BY);

        assertThat(people.session(before.token())).isEmpty();
        SignIn.Done raised = (SignIn.Done) people.signIn("bo@example.org", PASSWORD, Origin.UNKNOWN);
        directory.change(bo, wish("Bo", true), BY);
        assertThat(people.session(raised.token())).isPresent();
        directory.change(bo, wish("Bo", false), BY);
        assertThat(people.session(raised.token())).isEmpty();
    }

    /** Kind, who and whom, oldest first, of what came after the number. */
    private List<String> recorded(long after) {
        return new StoredAuditLog(store, clock)
                .entries(Query.newest(100)).stream()
                        .filter(entry -> entry.number() > after)
                        .sorted(Comparator.comparingLong(AuditEntry::number))
                        .map(entry -> "%s %s %s".formatted(entry.kind(), entry.byName(), entry.targetName()))
                        .toList();
    }

    private long last() {
        return new StoredAuditLog(store, clock)
                .entries(Query.newest(1)).stream().mapToLong(AuditEntry::number).sum();
    }

    @Test
    void everyChangeIsOnTheRecordOnceWithWhoMadeIt() {
        long before = last();
        directory.addUnit("Socialkontoret", "", Optional.empty(), BY);
        directory.changeUnit(unit("Socialkontoret"), "Omsorg", "", Optional.empty(), BY);
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        directory.change(bo, new MemberWish("Bo Ek", "bo.ek", "", Optional.empty(), "", true, "sv"), BY);
        directory.change(bo, new MemberWish("Bo Ek", "bo.ek", "", Optional.empty(), "", false, "sv"), BY);
        String secret = directory.invite(bo, BY);
        directory.accept(secret, PASSWORD);
        directory.accept(secret, PASSWORD);
        directory.end(bo, BY);
        directory.removeUnit(unit("Omsorg"), BY);

        assertThat(recorded(before))
                .containsExactly(
                        "unit.added Karin Holm Socialkontoret",
                        "unit.changed Karin Holm Omsorg",
                        "person.added Karin Holm Bo",
                        "person.changed Karin Holm Bo Ek",
                        "administrator.given Karin Holm Bo Ek",
                        "administrator.taken Karin Holm Bo Ek",
                        "person.invited Karin Holm Bo Ek",
                        "invitation.accepted Bo Ek Bo Ek",
                        "invitation.void  ",
                        "person.ended Karin Holm Bo Ek",
                        "unit.removed Karin Holm Omsorg");
    }

    @Test
    void whatIsRefusedIsNotOnTheRecord() {
        UUID bo = directory.add(wish("Bo", false), BY).person().id();
        long before = last();
        refused(Reason.UNIT_NAME, () -> directory.addUnit(" ", "", Optional.empty(), BY));
        refused(Reason.GONE, () -> directory.end(UUID.randomUUID(), BY));
        directory.change(bo, wish("Bo", false), BY);

        assertThat(recorded(before)).isEmpty();
    }
}
