package se.samverkstad.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.workbench.preview.SampleRequest;

final class SortingTest {
    private static final List<String> COLUMNS = List.of("namn", "enhet");

    private static Optional<Sorting> asked(String word) {
        return Sorting.asked(request("ordning", word), COLUMNS);
    }

    private static SampleRequest request(String parameter, String value) {
        return SampleRequest.by(Principal.anonymous()).with(Map.of(), Map.of(parameter, value));
    }

    @Test
    void aColumnAndItsWayStandInOneWord() {
        assertThat(asked("enhet")).contains(new Sorting("enhet", false));
        assertThat(asked("-enhet")).contains(new Sorting("enhet", true));
        assertThat(asked("-enhet").map(Sorting::word)).contains("-enhet");
    }

    @Test
    void whatIsNoColumnIsNotAskedFor() {
        for (String word : List.of("", "-", "--namn", "losenord", "namn, enhet", "namn desc", "NAMN")) {
            assertThat(asked(word)).as(word).isEmpty();
        }
        assertThat(Sorting.asked(request("sok", "namn"), COLUMNS)).isEmpty();
    }

    @Test
    void aHeadingLeadsToTheOtherWayOfItsOwnColumn() {
        Optional<Sorting> rising = Optional.of(new Sorting("namn", false));
        Optional<Sorting> falling = Optional.of(new Sorting("namn", true));

        assertThat(Heading.of("Namn", "namn", rising, "/lista?sok=a&"))
                .isEqualTo(new Heading("Namn", "ascending", "/lista?sok=a&ordning=-namn"));
        assertThat(Heading.of("Namn", "namn", falling, "/lista?"))
                .isEqualTo(new Heading("Namn", "descending", "/lista?ordning=namn"));
        assertThat(Heading.of("Enhet", "enhet", falling, "/lista?"))
                .isEqualTo(new Heading("Enhet", "none", "/lista?ordning=enhet"));
        assertThat(Heading.of("Enhet", "enhet", Optional.empty(), "/lista?").sort())
                .isEqualTo("none");
    }

    @Test
    void aPageIsOneOfThoseThereAre() {
        assertThat(PageNumber.of(request("sida", "2"), 101, 50)).isEqualTo(new PageNumber(2, 3));
        assertThat(PageNumber.of(request("sida", "999999"), 101, 50)).isEqualTo(new PageNumber(3, 3));
        assertThat(PageNumber.of(request("sida", "2"), 0, 50)).isEqualTo(new PageNumber(1, 1));
        for (String word : List.of("0", "-1", "x", "1.5", "9999999", "٢")) {
            assertThat(PageNumber.of(request("sida", word), 101, 50).number())
                    .as(word)
                    .isEqualTo(1);
        }
    }

    @Test
    void theAddressesOfPagesKeepTheOrderAndEndWithTheList() {
        String list = Sorting.address("/lista?", "-namn");
        assertThat(Sorting.address("/lista?", "")).isEqualTo("/lista?");
        assertThat(new PageNumber(2, 3).before(list)).isEqualTo("/lista?ordning=-namn&sida=1");
        assertThat(new PageNumber(2, 3).after(list)).isEqualTo("/lista?ordning=-namn&sida=3");
        assertThat(new PageNumber(1, 3).before(list)).isEmpty();
        assertThat(new PageNumber(3, 3).after(list)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        List<Integer> all = List.of(1, 2, 3, 4, 5);
        assertThat(new PageNumber(1, 3).part(all, 2)).containsExactly(1, 2);
        assertThat(new PageNumber(2, 3).part(all, 2)).containsExactly(3, 4);
        assertThat(new PageNumber(3, 3).part(all, 2)).containsExactly(5);
    }
}
