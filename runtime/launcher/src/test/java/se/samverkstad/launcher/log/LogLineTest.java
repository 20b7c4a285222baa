package se.samverkstad.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LogLineTest {
    private final LoggerContext logging = new LoggerContext();

    private String line(String logger, String message, @Nullable Throwable thrown, Map<String, String> diagnostic) {
        LoggingEvent event =
                new LoggingEvent("here", logging.getLogger(logger), Level.WARN, message, thrown, new Object[0]);
        event.setMDCPropertyMap(diagnostic);
        return new LogLine().doLayout(event);
    }

    @Test
    void theModuleIsReadFromTheLoggersName() {
        assertThat(line("se.samverkstad.podcast.feed.Reader", "hej", null, Map.of()))
                .endsWith(" WARN [podcast] se.samverkstad.podcast.feed.Reader - hej\n");
        assertThat(line("se.samverkstad.store", "hej", null, Map.of())).contains(" [store] ");
        assertThat(line("org.eclipse.jetty.server", "hej", null, Map.of())).contains(" [core] ");
    }

    @Test
    void whatTheThreadSaysOfItsModuleWins() {
        assertThat(line("org.jdbi.v3", "hej", null, Map.of("module", "podcast")))
                .contains(" [podcast] org.jdbi.v3 - ");
    }

    @Test
    void noTextCanForgeALine() {
        assertThat(line("a", "in\r\n2026-11-21T00:00:00 INFO [people] signed\u001b[31m\u2028å", null, Map.of()))
                .endsWith("in\\u000d\\u000a2026-11-21T00:00:00 INFO [people] signed\\u001b[31m\\u2028å\n")
                .hasLineCount(1);
    }

    @Test
    void personalNumbersAndWaysInAreNotWrittenDown() {
        for (String number : List.of("19811218-9876", "811218-9876", "198112189876", "8112189876", "19701063-2391")) {
            assertThat(line("a", "saknas: " + number + ".", null, Map.of())).endsWith("saknas: ••••••-••••.\n");
        }
        assertThat(line("a", "GET /kom-igang?kod=hemlig&x=1", null, Map.of())).endsWith("?kod=[…]&x=1\n");
        assertThat(line("a", "Password=hemligt, annat", null, Map.of())).endsWith("Password=[…], annat\n");
        for (String other :
                List.of("samverkstad-20261122T010000Z", "018f0000-0000-7000-8000-0000000000aa", "8112189877")) {
            assertThat(line("a", other, null, Map.of())).endsWith(other + "\n");
        }
    }

    @Test
    void theLinesOfAStackTraceAreIndentedSoThatItsMessageCanForgeNoneEither() {
        String text = line("a", "failed", new IllegalStateException("x\n2026 INFO [people] forged"), Map.of());

        assertThat(text.lines().skip(1)).isNotEmpty().allMatch(traced -> traced.startsWith("    "));
        assertThat(text).contains("IllegalStateException: x");
    }
}
