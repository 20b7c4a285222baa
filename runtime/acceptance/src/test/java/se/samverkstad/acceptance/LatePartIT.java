package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module, not watched any more, whose tile on Start never answers: Start stands with a card in its place, and the module can be taken away. */
final class LatePartIT {
    private static final String PACKAGES = "se.samverkstad.fixture.twin,se.samverkstad.fixture.dawdling";

    @TempDir
    static Path home;

    @Test
    void itCostsItsOwnPlaceAndNobodysPage() throws Exception {
        Server.offer(
                home,
                List.of(Fixtures.twin("twin")
                        .header("-privatepackage", PACKAGES)
                        .archive("1.0.0")));
        try (Server server = Server.start(home, "-Dsamverkstad.aftercheck=PT0S")) {
            Person anna = Person.first(server);
            server.change("install", "twin", null);

            String page = start(anna);
            assertThat(page).contains("svarade inte i tid", "Det här är i tid.");
            // When eight hang its module is not asked any more, and nobody waits for it.
            for (int i = 0; i < 8; i++) {
                start(anna);
            }
            assertThat(start(anna)).contains("svarade inte i tid").doesNotContain("Det här är i tid.");

            server.change("remove", "twin", null);
            assertThat(start(anna)).doesNotContain("svarade inte i tid", "Det här är i tid.");
        }
    }

    private static String start(Person anna) throws Exception {
        HttpResponse<String> page = anna.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        return Html.main(page.body());
    }
}
