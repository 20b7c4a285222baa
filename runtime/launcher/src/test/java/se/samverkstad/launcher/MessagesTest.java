package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MessagesTest {
    @Test
    void theTerminalThatAsksForSwedishGetsSwedishAllOthersEnglish() {
        assertThat(Messages.forEnvironment("sv_SE.UTF-8").text("command.missing"))
                .isEqualTo("Ett kommando saknas.");
        assertThat(Messages.forEnvironment("fi_FI").text("command.missing")).isEqualTo("A command is missing.");
        assertThat(Messages.forEnvironment(null).text("command.missing")).isEqualTo("A command is missing.");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Messages.forEnvironment("sv").bundle().keySet())
                .isEqualTo(Messages.forEnvironment("en").bundle().keySet());
    }

    @Test
    void numbersAreNotGrouped() {
        assertThat(Messages.forEnvironment("en").text("port.range", 123456)).startsWith("123456 is not a port");
    }
}
