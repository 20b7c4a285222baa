package se.samverkstad.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.Account;
import se.samverkstad.people.Member;
import se.samverkstad.people.Person;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.shell.Heading;
import se.samverkstad.workbench.shell.Screens;

final class PersonsTabTest {
    private static final Screens SCREENS = new Screens();
    private static final List<Member> FIVE = inOrder(
            member("Åsa Lind", "Ängen", Account.ACTIVE),
            member("Örjan Ek", "Zoo", Account.NONE),
            member("Ärla Bo", "Öppenvård", Account.ENDED),
            member("Zara Al", "Åsen", Account.ORGANISATION),
            member("adam Ö", "", Account.ACTIVE));

    private static Member member(String name, String unit, Account account) {
        Person person = new Person(UUID.randomUUID(), name.substring(0, 2), name, false, "sv");
        List<Member.Place> places = unit.isEmpty()
                ? List.of()
                : List.of(new Member.Place(
                        new Unit(UUID.randomUUID(), Optional.empty(), "", unit, "enhet", 0, 1), "Chef"));
        return new Member(person, "", account, places, Optional.<Instant>empty());
    }

    /** As the directory tells them. */
    private static List<Member> inOrder(Member... members) {
        return Stream.of(members)
                .sorted(Comparator.comparing(
                        (Member member) -> SwedishOrder.key(member.person().name())))
                .toList();
    }

    private static PersonsTab tab(List<Member> members, String... namesAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PersonsTab.of(
                SampleRequest.by(Principal.anonymous()).with(Map.of(), fields),
                members,
                SCREENS.text(SampleRequest.SWEDISH));
    }

    private static List<String> names(PersonsTab tab) {
        return tab.rows().stream().map(MemberRow::name).toList();
    }

    private static List<String> sorts(PersonsTab tab) {
        return tab.headings().stream().map(Heading::sort).toList();
    }

    private static List<Member> many(int count) {
        List<Member> members = new ArrayList<>();
        IntStream.rangeClosed(1, count)
                .mapToObj(i -> member(String.format(Locale.ROOT, "Person %03d", i), "Norr", Account.ACTIVE))
                .forEach(members::add);
        return members;
    }

    private static String html(PersonsTab tab) {
        return Screens.html(SCREENS.view(
                "people/persons.jte",
                Map.of(
                        "text",
                        SCREENS.text(SampleRequest.SWEDISH),
                        "persons",
                        tab,
                        "resting",
                        List.of(),
                        "months",
                        6,
                        "decides",
                        false)));
    }

    @Test
    void namesRiseInSwedishOrderUntilSomethingElseIsAskedFor() {
        assertThat(names(tab(FIVE))).containsExactly("adam Ö", "Zara Al", "Åsa Lind", "Ärla Bo", "Örjan Ek");
        assertThat(sorts(tab(FIVE))).containsExactly("ascending", "none", "none");
        assertThat(names(tab(FIVE, "ordning", "-namn")))
                .containsExactly("Örjan Ek", "Ärla Bo", "Åsa Lind", "Zara Al", "adam Ö");
        assertThat(sorts(tab(FIVE, "ordning", "-namn"))).containsExactly("descending", "none", "none");
    }

    @Test
    void unitsAreInSwedishOrderAndWhoHasNoneIsLast() {
        assertThat(names(tab(FIVE, "ordning", "enhet")))
                .containsExactly("Örjan Ek", "Zara Al", "Åsa Lind", "Ärla Bo", "adam Ö");
        assertThat(names(tab(FIVE, "ordning", "-enhet")))
                .containsExactly("Ärla Bo", "Åsa Lind", "Zara Al", "Örjan Ek", "adam Ö");
        assertThat(sorts(tab(FIVE, "ordning", "enhet"))).containsExactly("none", "ascending", "none");
    }

    @Test
    void whoCanSignInComesFirstAndNamesDecideAmongEquals() {
        assertThat(names(tab(FIVE, "ordning", "inloggning")))
                .containsExactly("adam Ö", "Åsa Lind", "Zara Al", "Örjan Ek", "Ärla Bo");
        assertThat(names(tab(FIVE, "ordning", "-inloggning")))
                .containsExactly("Ärla Bo", "Örjan Ek", "Zara Al", "adam Ö", "Åsa Lind");
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        PersonsTab tab = tab(FIVE, "ordning", "losenord; drop table", "sida", "many");
        assertThat(names(tab)).isEqualTo(names(tab(FIVE)));
        assertThat(tab.ordering()).isEmpty();
    }

    @Test
    void everyoneIsReachedFiftyAtATime() {
        List<Member> members = many(620);
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 13; page++) {
            PersonsTab tab = tab(members, "sida", Integer.toString(page));
            assertThat(tab.found()).isEqualTo("620 personer");
            assertThat(tab.place()).isEqualTo("Sida " + page + " av 13");
            seen.addAll(names(tab));
        }
        assertThat(seen).hasSize(620).doesNotHaveDuplicates();
        assertThat(tab(members).before()).isEmpty();
        assertThat(tab(members, "sida", "13").after()).isEmpty();
        assertThat(names(tab(members, "sida", "999"))).hasSize(20);
    }

    @Test
    void theAddressKeepsWhatWasSoughtAndTheOrder() {
        PersonsTab tab = tab(many(120), "sok", "person & 1", "ordning", "-namn");
        assertThat(tab.rows()).isEmpty();

        PersonsTab second = tab(many(120), "sok", " person ", "ordning", "-namn", "sida", "2");
        assertThat(second.found()).isEqualTo("120\u00a0personer hittades");
        assertThat(second.before()).isEqualTo("/enheter?flik=personer&sok=person&ordning=-namn&sida=1");
        assertThat(second.after()).isEqualTo("/enheter?flik=personer&sok=person&ordning=-namn&sida=3");
        assertThat(second.headings().get(0).address()).isEqualTo("/enheter?flik=personer&sok=person&ordning=namn");
        assertThat(second.headings().get(1).address()).isEqualTo("/enheter?flik=personer&sok=person&ordning=enhet");
        assertThat(tab(FIVE, "sok", "ÖPPENV").rows()).hasSize(1);
    }

    @Test
    void theTableSaysHowItIsSortedAndLeadsOnWithoutScript() {
        PersonsTab tab = tab(many(60), "ordning", "enhet");
        assertThat(html(tab))
                .contains("aria-sort=\"ascending\"><a class=\"sv-sort\"")
                .contains("ordning=-enhet")
                .contains("name=\"ordning\" value=\"enhet\"")
                .contains("60 personer", "Sida 1 av 2", "Nästa sida")
                .doesNotContain("Föregående sida", "och 10 till");
    }

    @Test
    void howManyThereAreIsSaidAlsoWhenNobodyIs() {
        assertThat(html(tab(FIVE, "sok", "ingen sådan")))
                .contains("<p role=\"status\">Ingen person hittades</p>")
                .doesNotContain("<table");
        assertThat(html(tab(FIVE, "sok", "zoo"))).contains("<p role=\"status\">1\u00a0person hittades</p>", "<table");
        assertThat(html(tab(List.of()))).contains("<p role=\"status\">Inga personer</p>");
    }
}
