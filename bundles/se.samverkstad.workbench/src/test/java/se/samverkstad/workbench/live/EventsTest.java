package se.samverkstad.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(20)
final class EventsTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private static BufferedReader listen(Browser browser, String path) throws Exception {
        HttpResponse<InputStream> answer = browser.open(browser.request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo(":");
        return lines;
    }

    /** The next event: its name, a line break and its data. */
    private static String next(BufferedReader lines) throws Exception {
        StringBuilder event = new StringBuilder();
        String line = lines.readLine();
        while (line != null && (event.isEmpty() || !line.isEmpty())) {
            event.append(line.replaceFirst("^(event|data): ", "")).append(line.isEmpty() ? "" : "\n");
            line = lines.readLine();
        }
        return event.toString();
    }

    @Test
    void anOpenPageGetsTheNewMenuAndASentenceWhenAModuleComesAndGoes() throws Exception {
        try (BufferedReader lines = listen(workbench.signedIn("anna", false), "/handelser")) {
            workbench.switchboard.install();
            assertThat(next(lines)).startsWith("menu\n").contains("/radio", "Närradio", "Ny");
            assertThat(next(lines)).startsWith("notice\n").contains("Närradio har kommit till.");

            workbench.switchboard.remove(Absent.Why.REMOVED);
            assertThat(next(lines)).startsWith("menu\n").doesNotContain("Närradio");
            assertThat(next(lines)).contains("Närradio har tagits bort.");

            workbench.switchboard.remove(Absent.Why.PAUSED);
            assertThat(next(lines)).startsWith("menu\n");
            workbench.switchboard.install();
            assertThat(next(lines)).startsWith("menu\n").contains("Närradio");
            assertThat(next(lines)).contains("Närradio är i gång igen.");
        }
    }

    @Test
    void aPageThatShowsAnOlderTableGetsTheMenuAtOnce() throws Exception {
        workbench.switchboard.install();
        String now = Long.toString(workbench.switchboard.current().number());

        try (BufferedReader older = listen(workbench.signedIn("anna", false), "/handelser?tabell=1");
                BufferedReader current = listen(workbench.signedIn("bo", false), "/handelser?tabell=" + now)) {
            assertThat(next(older)).startsWith("menu\n").contains("Närradio");
            workbench.switchboard.remove(Absent.Why.REMOVED);
            assertThat(next(current)).startsWith("menu\n").doesNotContain("Närradio");
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        try (BufferedReader lines = listen(anna, "/handelser")) {
            HttpResponse<String> out = anna.post("/logga-ut", Map.of());

            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
            assertThat(next(lines)).isEmpty();
        }
        assertThat(anna.get("/handelser").statusCode()).isEqualTo(204);
    }

    @Test
    void aThirteenthPageOfOneSessionTakesThePlaceOfAnother() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        java.util.List<BufferedReader> open = new java.util.ArrayList<>();
        for (int page = 0; page < 13; page++) {
            open.add(listen(anna, "/handelser"));
        }

        workbench.switchboard.install();
        int told = 0;
        for (BufferedReader lines : open) {
            told += next(lines).startsWith("menu\n") ? 1 : 0;
            lines.close();
        }

        assertThat(told).isEqualTo(12);
    }
}
