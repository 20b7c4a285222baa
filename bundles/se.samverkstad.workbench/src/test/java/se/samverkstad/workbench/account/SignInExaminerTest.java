package se.samverkstad.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.people.LeakedPasswords;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TestWorkbench;

final class SignInExaminerTest {
    @TempDir
    Path home;

    @Test
    void aListThatIsNoneIsToldAndNothingIsSaidWithoutOne() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home)) {
            assertThat(examiner(workbench).examine()).isEmpty();

            Files.writeString(home.resolve("leaked-passwords.txt"), "password\n123456\n");
            assertThat(examiner(workbench).examine())
                    .singleElement()
                    .satisfies(found -> assertThat(found.status()).isEqualTo(Health.Status.WARNING))
                    .extracting(Finding::sv)
                    .asString()
                    .contains("håller inte tillbaka något lösenord");

            Files.writeString(
                    home.resolve("leaked-passwords.txt"), "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179\r\n");
            assertThat(examiner(workbench).examine())
                    .singleElement()
                    .extracting(Finding::status)
                    .isEqualTo(Health.Status.OK);
        }
    }

    private SignInExaminer examiner(TestWorkbench workbench) {
        return new SignInExaminer(workbench.directory, workbench.factor, new Screens(), LeakedPasswords.in(home));
    }
}
