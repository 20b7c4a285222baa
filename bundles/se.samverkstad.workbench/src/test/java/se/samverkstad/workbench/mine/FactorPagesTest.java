package se.samverkstad.workbench.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class FactorPagesTest {
    private static final Pattern KEY = Pattern.compile("<code class=\"sv-code\">([A-Z2-7 ]{39})</code>");
    private static final Pattern CODE = Pattern.compile("<code class=\"sv-code\">([a-z2-9]{5}-[a-z2-9]{5})</code>");

    @TempDir
    Path home;

    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        workbench.people.add(new NewPerson("anna", "Anna Ek", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private HttpResponse<String> enter(Browser browser) throws Exception {
        browser.get("/logga-in");
        return browser.post(
                "/logga-in", Map.of("user", "anna", "password", TestWorkbench.PASSWORD, "target", "/mitt-konto"));
    }

    /** As an app computes it, from what stands on the page; nothing of the product helps. */
    private static String code(String key, long stepsAhead) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder bits = new StringBuilder();
        for (char each : key.replace(" ", "").toCharArray()) {
            String five = "0000" + Integer.toBinaryString(alphabet.indexOf(each));
            bits.append(five.substring(five.length() - 5));
        }
        byte[] secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = Instant.now().getEpochSecond() / 30 + stepsAhead;
            byte[] hash =
                    mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 15;
            int number = java.nio.ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String key(HttpResponse<String> page) {
        Matcher found = KEY.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static List<String> codes(HttpResponse<String> page) {
        List<String> codes = new ArrayList<>();
        Matcher found = CODE.matcher(page.body());
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    @Test
    void aPersonTurnsItOnAndSignsInWithACodeAndWithOneOnPaper() throws Exception {
        Browser anna = workbench.browser();
        assertThat(enter(anna).headers().firstValue("Location")).contains("/mitt-konto");
        assertThat(anna.get("/mitt-konto/tva-steg").body()).doesNotContain("sv-qr");
        assertThat(anna.post("/mitt-konto/tva-steg", Map.of("act", "borja", "password", "fel"))
                        .body())
                .contains("Lösenordet stämmer inte.");

        anna.post("/mitt-konto/tva-steg", Map.of("act", "borja", "password", TestWorkbench.PASSWORD));
        HttpResponse<String> shown = anna.get("/mitt-konto/tva-steg");
        assertThat(shown.body()).contains("<svg class=\"sv-qr\"");
        assertThat(anna.post("/mitt-konto/tva-steg", Map.of("act", "bekrafta", "kod", "12345"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> on =
                anna.post("/mitt-konto/tva-steg", Map.of("act", "bekrafta", "kod", code(key(shown), 0)));

        assertThat(on.statusCode()).isEqualTo(200);
        List<String> paper = codes(on);
        assertThat(paper).hasSize(10);
        Matcher sheet = Pattern.compile("base64,([^\"]+)\"").matcher(on.body());
        assertThat(sheet.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(sheet.group(1)), StandardCharsets.UTF_8))
                .contains(paper);
        assertThat(on.headers().firstValue("Cache-Control")).contains("no-store");

        Browser next = workbench.browser();
        HttpResponse<String> first = enter(next);
        assertThat(first.headers().firstValue("Location")).contains("/logga-in/kod?till=%2Fmitt-konto");
        assertThat(next.get("/mitt-konto").statusCode()).isEqualTo(303);
        assertThat(next.get("/logga-in/kod?till=%2Fmitt-konto").body()).contains("Engångskod");
        assertThat(next.post("/logga-in/kod", Map.of("kod", "abc", "target", "/mitt-konto"))
                        .body())
                .contains("Koden stämmer inte.");
        HttpResponse<String> done =
                next.post("/logga-in/kod", Map.of("kod", code(key(shown), 1), "target", "/mitt-konto"));
        assertThat(done.headers().firstValue("Location")).contains("/mitt-konto");
        assertThat(next.get("/mitt-konto").body()).contains("10\u00a0reservkoder är kvar");

        Browser lost = workbench.browser();
        enter(lost);
        lost.get("/logga-in/kod");
        assertThat(lost.post("/logga-in/kod", Map.of("kod", paper.get(0), "target", "//evil.example"))
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(lost.get("/mitt-konto").body()).contains("9\u00a0reservkoder är kvar");
    }

    @Test
    void whoeverMustHaveItGetsItOnTheWayInAndCannotTurnItOff() throws Exception {
        workbench.factor.demand(SecondFactor.Demand.EVERYONE, By.SYSTEM);
        Browser anna = workbench.browser();
        assertThat(enter(anna).headers().firstValue("Location")).contains("/logga-in/tva-steg?till=%2Fmitt-konto");
        HttpResponse<String> page = anna.get("/logga-in/tva-steg?till=%2Fmitt-konto");
        assertThat(anna.get("/mitt-konto").statusCode()).isEqualTo(303);

        HttpResponse<String> on =
                anna.post("/logga-in/tva-steg", Map.of("kod", code(key(page), 0), "target", "/mitt-konto"));

        assertThat(codes(on)).hasSize(10);
        assertThat(on.body()).contains("href=\"/mitt-konto\"");
        assertThat(anna.get("/mitt-konto").statusCode()).isEqualTo(200);
        anna.get("/mitt-konto/tva-steg");
        assertThat(anna.post("/mitt-konto/tva-steg", Map.of("act", "av", "password", TestWorkbench.PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        workbench.factor.demand(SecondFactor.Demand.NOBODY, By.SYSTEM);
        anna.post("/mitt-konto/tva-steg", Map.of("act", "av", "password", TestWorkbench.PASSWORD));
        assertThat(anna.get("/mitt-konto").body()).contains("Av. Du loggar in med bara lösenord.");
    }

    @Test
    void theSecondStepIsNothingForWhoeverHasNotDoneTheFirst() throws Exception {
        Browser guest = workbench.browser();
        guest.get("/logga-in");

        assertThat(guest.get("/logga-in/kod").headers().firstValue("Location")).contains("/logga-in");
        assertThat(guest.post("/logga-in/kod", Map.of("kod", "123456"))
                        .headers()
                        .firstValue("Location"))
                .contains("/logga-in");
        assertThat(guest.get("/logga-in/tva-steg").headers().firstValue("Location"))
                .contains("/logga-in");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsTheOldOneAndTheOthersAreSignedOut() throws Exception {
        Browser here = workbench.browser();
        Browser there = workbench.browser();
        enter(here);
        enter(there);
        here.get("/mitt-konto/losenord");
        HttpResponse<String> wrong =
                here.post("/mitt-konto/losenord", Map.of("old-password", "fel", "password", "kort", "again", "annat"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Lösenordet stämmer inte.", "Lösenorden är inte lika")
                .doesNotContain("value=\"kort\"");
        assertThat(here.post(
                                "/mitt-konto/losenord",
                                Map.of("old-password", TestWorkbench.PASSWORD, "password", "kort", "again", "kort"))
                        .body())
                .contains("Lösenordet är för kort.");

        HttpResponse<String> done = here.post(
                "/mitt-konto/losenord",
                Map.of("old-password", TestWorkbench.PASSWORD, "password", "sju blå båtar", "again", "sju blå båtar"));

        assertThat(done.headers().firstValue("Location")).contains("/mitt-konto");
        assertThat(here.get("/mitt-konto").body()).contains("Lösenordet är bytt.");
        assertThat(there.get("/mitt-konto").statusCode()).isEqualTo(303);
    }
}
