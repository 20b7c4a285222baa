package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who did what, through the whole product: what goes on the record, what never does, and that nobody can change it unseen.
 * The personal number is one that the Tax Agency publishes for tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AuditIT {
    private static final String NUMBER = "811218-9876";
    private static final String WRONG = "kanariefagelns felaktiga losen 7431";
    private static final String UNKNOWN_NAME = "kanarie.hemligt.i.fel.falt";
    private static final String CODE = "739 184";
    private static final Pattern LINK = Pattern.compile("/inbjudan/([A-Za-z0-9_-]{20,})");

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static final List<String> SECRETS = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        SECRETS.add(server.firstAddress().getRawQuery().replaceAll(".*kod=([^&]+).*", "$1"));
        anna = Person.first(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> exported() throws Exception {
        CommandLine.Ended ended = CommandLine.swedish("audit", "export", "--home", home.toString());
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.out().lines().toList();
    }

    private static Map<String, String> fields(String page, String action, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Html.form(page, action).with(more));
        fields.remove("_csrf");
        return fields;
    }

    @Test
    @Order(1)
    void whatIsDoneIsOnTheRecordInWords() throws Exception {
        Person stranger = Person.guest(server);
        for (String user : List.of(Person.USER, UNKNOWN_NAME, "anna\r\nnumber=1")) {
            String page = stranger.get("/logga-in").body();
            stranger.post("/logga-in", Html.form(page, "/logga-in").with("user", user, "password", WRONG));
        }
        stranger.post(
                "/logga-in",
                Html.form(stranger.get("/logga-in").body(), "/logga-in").with("user", UNKNOWN_NAME, "password", CODE));
        stranger.post(
                "/logga-in",
                Html.form(stranger.get("/logga-in").body(), "/logga-in").with("user", NUMBER, "password", WRONG));
        anna.get("/enheter/person/ny");
        HttpResponse<String> invited = anna.post(
                "/enheter/person/ny",
                Map.of("namn", "Bo\r\n2026-11-22 person.ended", "epost", "bo@example.org", "act", "bjud-in"));
        Matcher link = LINK.matcher(invited.body());
        assertThat(link.find()).as(Html.main(invited.body())).isTrue();
        SECRETS.add(link.group(1));
        Person bo = Person.guest(server);
        String page = bo.get("/inbjudan/" + link.group(1)).body();
        bo.post(
                "/inbjudan/" + link.group(1),
                Html.form(page, "/inbjudan/" + link.group(1))
                        .with("password", Person.PASSWORD, "again", Person.PASSWORD));
        assertThat(bo.get("/drift/handelser").statusCode()).isEqualTo(403);
        assertThat(bo.get("/moduler").statusCode()).isEqualTo(403);
        new Moduler(anna).change("install", "podcast");
        anna.get("/utseende");
        SECRETS.add(bo.cookieHeader().replaceAll(".*__Host-sid=([^;]+).*", "$1"));
        SECRETS.add(anna.cookieHeader().replaceAll(".*__Host-sid=([^;]+).*", "$1"));

        String shown = Html.main(anna.get("/drift/handelser").body());

        assertThat(shown)
                .contains(
                        "Anna Ek loggade in",
                        "Misslyckad inloggning för Anna Ek",
                        "Misslyckad inloggning med ett namn som ingen har",
                        "Anna Ek lade till Bo 2026-11-22 person.ended",
                        "Anna Ek bjöd in Bo",
                        "tog emot sin inbjudan",
                        "försökte öppna /drift/handelser utan behörighet",
                        "försökte öppna /moduler utan behörighet",
                        "Anna Ek installerade modulen Forskningspodd",
                        "Anna Ek läste händelserna")
                .doesNotContain("module.installed", "account.", "act.");
    }

    @Test
    @Order(2)
    void itIsReviewedInOneClick() throws Exception {
        HttpResponse<String> page = anna.get("/drift/granska");
        assertThat(Html.main(page.body())).contains("Stickprov", "egna", "Granskat utan anmärkning");
        Map<String, String> form = fields(page.body(), "/drift/granska", "act", "utan");
        HttpResponse<String> signed = anna.post("/drift/granska", form);
        assertThat(signed.statusCode()).as(Html.main(signed.body())).isEqualTo(303);
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("Anna Ek granskade loggen utan anmärkning");
        anna.get("/drift/granska");
        assertThat(anna.post("/drift/granska", form).statusCode()).isEqualTo(303);
        assertThat(exported().stream()
                        .filter(line -> line.contains("\"audit.reviewed\""))
                        .count())
                .as("the same period is signed once")
                .isOne();
        anna.get("/drift/granska");
        Map<String, String> remark = fields(
                anna.get("/drift/granska").body(), "/drift/granska", "act", "anmarkning", "anmarkning", "Bo " + NUMBER);
        assertThat(anna.post("/drift/granska", remark).statusCode()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void noSecretIsOnTheRecordInAnyLogOrExport() throws Exception {
        List<String> words = new ArrayList<>(SECRETS);
        words.addAll(List.of(NUMBER, "8112189876", WRONG, UNKNOWN_NAME, CODE, Person.PASSWORD));
        assertThat(words).allMatch(word -> word.length() > 6);
        String everything = String.join("\n", exported())
                + CommandLine.swedish("audit", "export", "--csv", "--home", home.toString())
                        .said()
                + anna.get("/drift/handelser/handelser.csv").body()
                + anna.get("/drift?flik=logg").body();
        assertThat(everything).contains("account.refused");

        assertThat(words).noneMatch(everything::contains);
        assertThat(Canary.seen(home, List.of("account.refused")))
                .as("the search itself")
                .isNotEmpty();
        assertThat(Canary.seen(home, words)).isEmpty();
    }

    @Test
    @Order(4)
    void anExportIsWholeAndAChangedOneIsNot() throws Exception {
        List<String> lines = exported();
        Path file = home.resolveSibling("export.jsonl");
        Files.write(file, lines);
        assertThat(CommandLine.swedish("audit", "verify", file.toString(), "--home", home.toString())
                        .code())
                .isZero();
        assertThat(lines).allMatch(line -> line.startsWith("{\"number\":") && line.endsWith("\"}"));
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, changed.get(2).replaceFirst("T", "t"));
        Files.write(file, changed);
        CommandLine.Ended ended = CommandLine.swedish("audit", "verify", file.toString(), "--home", home.toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("rad 3");
        Files.delete(file);
    }

    @Test
    @Order(5)
    void whoeverChangesItBehindTheServerIsFoundAtTheNextStart() throws Exception {
        assertThat(CommandLine.swedish("audit", "verify", "--home", home.toString())
                        .code())
                .isZero();
        server.close();
        try (Connection rows = Rows.sqlite(home);
                Statement statement = rows.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.execute("update people_audit set by_name = 'Bo' where number = 3"))
                    .hasMessageContaining("only added");
            statement.execute("drop trigger people_audit_unchanged");
            statement.execute("update people_audit set by_name = 'Bo' where number = 3");
        }
        server = Server.start(home);
        CommandLine.Ended verified = CommandLine.swedish("audit", "verify", "--home", home.toString());
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.said()).contains("händelse 3");
        CommandLine.Ended doctor = CommandLine.swedish("doctor", "--home", home.toString());
        assertThat(doctor.code()).as(doctor.said()).isEqualTo(2);
        assertThat(doctor.said()).contains("händelse 3");
    }
}
