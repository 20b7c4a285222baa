package se.samverkstad.people.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.people.Fault;

final class PasswordRuleTest {
    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @CsvSource({
        "sju7777, PASSWORD_SHORT",
        "12345678, PASSWORD_COMMON",
        "Sommar2026, PASSWORD_COMMON",
        "PASSWORD, PASSWORD_COMMON",
        "aaaaaaaaaaaa, PASSWORD_COMMON",
        "anna.ek.1977, PASSWORD_CONTEXT",
        "Samverkstad1, PASSWORD_CONTEXT",
        "kommunAnna99, PASSWORD_CONTEXT"
    })
    void refusesWhatAnyoneWouldTryFirst(String password, Fault fault) {
        assertThat(rule.fault(password, "anna.ek", "Anna Ek")).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "Jönköping",
        "Jönköpings kommun",
        "jönköpings kommun 1",
        "Jönköping2026",
        "jonkoping2026",
        "JONKOPINGS",
        "Socialnämnden",
        "socialnamnden!1"
    })
    void refusesTheWordsOfTheOrganisation(String password) {
        rule.surroundedBy(() -> Set.of("Jönköpings kommun", "Jönköping", "Socialnämnden"));

        assertThat(rule.fault(password, "anna.ek", "Anna Ek")).contains(Fault.PASSWORD_CONTEXT);
        assertThat(rule.fault("en promenad i Jönköping om våren", "anna.ek", "Anna Ek"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tre gröna hus vid ån", "xK4vqZp9", "anna plockar blåbär på myren", "åäöåäöx1"})
    void takesAnyOther(String password) {
        assertThat(rule.fault(password, "anna.ek", "Anna Ek")).isEmpty();
    }

    @Test
    void takesOneHundredAndTwentyEightCharactersAndNoMore() {
        assertThat(rule.fault("åbc".repeat(42) + "ab", "x", "x")).isEmpty();
        assertThat(rule.fault("åbc".repeat(43), "x", "x")).contains(Fault.PASSWORD_LONG);
    }
}
