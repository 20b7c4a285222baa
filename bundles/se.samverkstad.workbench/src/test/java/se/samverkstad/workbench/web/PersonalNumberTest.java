package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.Route;

/** The one door for all that people type. */
final class PersonalNumberTest {
    private static final String NUMBER = "121212-1212";

    @TempDir
    Path home;

    private final List<String> seen = new ArrayList<>();
    private TestWorkbench workbench;
    private Browser anna;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        workbench
                .switchboard
                .page("/radio", request -> Response.page("Radio", out -> out.append("<h1>x</h1>" + request.draft("p"))))
                .page("/radio/sok", this::take)
                .route(new Route(
                        SwitchboardDouble.RADIO,
                        "/radio/andra",
                        Kind.ACTION,
                        "signed-in",
                        1 << 20,
                        Set.of("telefon"),
                        this::take));
        anna = workbench.signedIn("anna", false);
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(workbench.spooled()).as("files left in the spool").isZero();
        assertThat(workbench.switchboard.leases()).isZero();
        workbench.close();
    }

    private Response take(Request request) {
        seen.add(request.parameter("titel").orElse("") + "|"
                + request.parameter("telefon").orElse("") + "|"
                + request.upload("ljud").isPresent() + "|"
                + request.parameter("_labels").isPresent());
        return Response.redirect("/radio");
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @Test
    void aFieldWithANumberIsRefusedBeforeTheModuleAndEverythingElseComesBack() throws Exception {
        HttpResponse<String> answer = anna.post(
                "/radio/andra?flik=2",
                fields("titel", "Anna & " + NUMBER, "text", "Rad ett\nrad två", "_labels", "titel=Rubrik+%C3%A5r"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(seen).isEmpty();
        assertThat(answer.body())
                .contains(
                        "Personnummer ska inte in här",
                        "Togs inte emot",
                        "<a href=\"#pn-0\">Rubrik år: Anna &amp; ••••••-••••</a>",
                        "<label class=\"ds-label\" for=\"pn-0\">Rubrik år</label>",
                        "name=\"titel\" value=\"Anna &amp; ••••••-••••\"",
                        "<input type=\"hidden\" name=\"text\" value=\"Rad ett\nrad två\">",
                        "action=\"/radio/andra?flik=2\"",
                        "name=\"_csrf\" value=\"" + anna.token() + "\"")
                .doesNotContain("121212", "1212", "enctype");
    }

    @Test
    void theAnswerIsSentAgainFromThereAndPasses() throws Exception {
        String html = anna.post("/radio/andra", fields("titel", NUMBER, "avsikt", "spara"))
                .body();
        assertThat(html).contains("<label class=\"ds-label\" for=\"pn-0\">titel</label>");
        Map<String, String> again = new LinkedHashMap<>();
        Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(html.substring(html.indexOf("<main")))
                .results()
                .forEach(each -> again.put(each.group(1), each.group(2)));
        assertThat(again).containsKeys("titel", "avsikt", "_labels");

        assertThat(anna.post("/radio/andra", again).statusCode()).isEqualTo(303);
        assertThat(seen).containsExactly("••••••-••••||false|false");
    }

    @Test
    void passwordsAndDeclaredFieldsAreNeitherLookedAtNorShownAgain() throws Exception {
        assertThat(anna.post("/radio/andra", fields("telefon", "1212121212", "nytt-losenord", "1212121212"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(seen).containsExactly("|1212121212|false|false");

        HttpResponse<String> answer = anna.post(
                "/radio/andra",
                fields(
                        "titel",
                        NUMBER,
                        "telefon",
                        "0708112189",
                        "losenord",
                        "hemligt ord",
                        "_labels",
                        "telefon=Mobil"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .doesNotContain("0708112189", "hemligt ord")
                .contains("<label class=\"ds-label\" for=\"pn-again-telefon\">Mobil</label>", "name=\"losenord\"");
    }

    @Test
    void aFileNamedWithANumberIsRefusedAndDeleted() throws Exception {
        HttpResponse<String> named = multipart("samtal " + NUMBER + ".mp3", "Hej");
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body())
                .contains(
                        "filen heter samtal ••••••-••••.mp3",
                        "Byt namn på den",
                        "enctype=\"multipart/form-data\"",
                        "type=\"file\" id=\"pn-file-0\" name=\"ljud\"")
                .doesNotContain("1212");

        HttpResponse<String> beside = multipart("samtal.mp3", NUMBER);
        assertThat(beside.body()).contains("Filen togs inte emot. Välj den igen.");
        assertThat(seen).isEmpty();
    }

    private HttpResponse<String> multipart(String fileName, String title) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + anna.token()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"titel\"\r\n\r\n" + title
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"ljud\"; filename=\"" + fileName
                + "\"\r\n\r\nabc\r\n--x--\r\n";
        return anna.send(anna.request("/radio/andra")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aQueryWithANumberIsRefusedAlsoForAGuestBeforeSigningIn() throws Exception {
        for (Browser who : List.of(anna, workbench.browser())) {
            HttpResponse<String> answer = who.get("/radio/sok?sok=121212%E2%80%931212&sida=2");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("method=\"get\" action=\"/radio/sok\"", "name=\"sida\" value=\"2\"", "Sök igen")
                    .doesNotContain("1212");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void aQueryOfAFormIsLookedAtToo() throws Exception {
        HttpResponse<String> answer = anna.post("/radio/andra?anm=" + NUMBER, fields("titel", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("action=\"/radio/andra\"", "name=\"anm\" value=\"••••••-••••\"")
                .doesNotContain("1212");
    }

    @Test
    void htmxGetsThePartAlone() throws Exception {
        HttpResponse<String> part = anna.send(Browser.form(
                anna.request("/radio/andra").header("HX-Request", "true"),
                fields("titel", NUMBER, Csrf.FIELD, anna.token())));
        HttpResponse<String> boosted = anna.send(Browser.form(
                anna.request("/radio/andra").header("HX-Request", "true").header("HX-Boosted", "true"),
                fields("titel", NUMBER, Csrf.FIELD, anna.token())));

        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(part.body()).contains("Personnummer ska inte in här").doesNotContain("<html", "id=\"main\"");
        assertThat(boosted.statusCode()).isEqualTo(422);
        assertThat(boosted.body()).contains("<main id=\"main\"");
    }

    @Test
    void whatWasWrittenIsKeptAsADraftWithTheNumberMasked() throws Exception {
        anna.post("/radio/andra", fields("_draft", "p", "titel", "Vår dag " + NUMBER, "text", "mer"));

        assertThat(anna.get("/radio").body()).contains("titel=Vår dag ••••••-••••", "text=mer");
    }

    @Test
    void aDraftIsKeptWithoutTheNumberAndThePageIsTold() throws Exception {
        HttpResponse<String> saved = anna.post("/utkast/radio/p", fields("titel", "Anna " + NUMBER, "text", "mer"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo("{\"masked\":[\"titel\"]}");
        assertThat(anna.get("/radio").body()).contains("titel=Anna ••••••-••••", "text=mer");
        assertThat(anna.post("/utkast/radio/p", fields("titel", "Anna")).statusCode())
                .isEqualTo(204);
        assertThat(anna.post("/utkast/radio/" + NUMBER, fields("titel", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aModuleThatIsAwayGetsNoDraftWithOne() throws Exception {
        workbench.switchboard.remove(Absent.Why.PAUSED);

        assertThat(anna.post("/radio/andra", fields("titel", NUMBER)).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/radio/andra"})
    void theTokenIsAskedForFirst(String path) throws Exception {
        HttpResponse<String> answer = anna.post(path, fields("titel", NUMBER, Csrf.FIELD, "wrong"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverSignsInWithANumberIsToldSoAndTheirPasswordIsNotShown() throws Exception {
        Browser guest = workbench.browser();
        String form = guest.get("/logga-in?till=/radio").body();
        assertThat(form).contains("name=\"_labels\" value=\"user=");

        HttpResponse<String> answer = guest.post(
                "/logga-in", fields("user", NUMBER, "password", "tre gröna hus", "target", "/radio/2026-11-22-0830"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Personnummer ska inte in här",
                        "name=\"target\" value=\"/radio/2026-11-22-0830\"",
                        "type=\"password\" id=\"pn-again-password\"")
                .doesNotContain("1212", "tre gröna hus");
    }

    @Test
    void aFieldCalledByANumberIsNoFormOfOurs() throws Exception {
        assertThat(anna.post("/radio/andra", fields(NUMBER, "x")).statusCode()).isEqualTo(400);
    }
}
