package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.Absent;

final class GatewayTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;
    private SwitchboardDouble switchboard;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        switchboard = workbench.switchboard;
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
        assertThat(switchboard.leases()).as("leases left").isZero();
    }

    private static View html(String text) {
        return out -> out.append(text);
    }

    private static Response page(String text) {
        return Response.page("Sida", html("<h1>Rubrik</h1>" + text));
    }

    @Test
    void aPageStandsInTheFrameWithTheMenuOfItsTable() throws Exception {
        switchboard.page("/radio", request -> page(request.principal().name()));

        HttpResponse<String> answer = workbench.signedIn("anna", false).get("/radio");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1>Rubrik</h1>anna Ek", "Närradio", "<main id=\"main\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        switchboard
                .page("/radio", request -> page(""))
                .page("/radio/fel", request -> {
                    throw new IllegalStateException("inside");
                })
                .page("/radio/vidare", request -> Response.redirect("/radio"))
                .route("/radio/styr", Kind.PAGE, "radio.manage", 0, request -> page(""));
        Browser anna = workbench.signedIn("anna", false);
        List<String> paths = List.of(
                "/radio",
                "/radio/fel",
                "/radio/vidare",
                "/radio/styr",
                "/finns-inte",
                "/logga-in",
                "/kom-igang",
                "/health/live",
                "/radio;x=1",
                workbench.files.url("app.css"));

        for (String path : paths) {
            HttpResponse<String> answer = anna.get(path);
            assertThat(answer.headers().map())
                    .as(path)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsKeys("content-security-policy", "cache-control")
                    .doesNotContainKey("strict-transport-security");
            assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .doesNotContain("unsafe");
            if (!path.startsWith("/static/")) {
                assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
            }
        }
    }

    @Test
    void aGuestIsSentToSignInAndComesBackToTheVeryPage() throws Exception {
        switchboard.page("/radio/program/{id}", request -> page(request.pathValue("id")));
        workbench.people.add(
                new se.samverkstad.people.NewPerson("anna", "Anna", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
        Browser guest = workbench.browser();

        HttpResponse<String> sent = guest.get("/radio/program/7?flik=a%26b");
        assertThat(sent.statusCode()).isEqualTo(303);
        String signIn = sent.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).startsWith("/logga-in?till=");
        HttpResponse<String> form = guest.get(signIn);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(Browser.tokenIn(form.body())).isEqualTo(guest.token());
        assertThat(form.body()).contains("value=\"/radio/program/7?flik=a%26b\"");

        HttpResponse<String> back = guest.post(
                "/logga-in",
                Map.of("user", "anna", "password", TestWorkbench.PASSWORD, "target", "/radio/program/7?flik=a%26b"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains("/radio/program/7?flik=a%26b");
        assertThat(back.headers().allValues("Set-Cookie").get(0))
                .startsWith("__Host-sid=")
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(guest.get("/radio/program/7").body()).contains("<h1>Rubrik</h1>7");
    }

    @Test
    void aPartAskedForByScriptIsNotFilledWithTheSignInPage() throws Exception {
        switchboard.page("/radio/del", request -> new Response.Fragment(html("<p>del</p>")));
        Browser guest = workbench.browser();

        HttpResponse<String> answer = guest.send(guest.request("/radio/del")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://127.0.0.1/radio?x=1"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/logga-in?till=%2Fradio%3Fx%3D1");
    }

    @Test
    void whoeverLacksThePermissionIsTold() throws Exception {
        switchboard.route("/radio/styr", Kind.PAGE, "radio.manage", 0, request -> page("hemligt"));

        HttpResponse<String> refused = workbench.signedIn("anna", false).get("/radio/styr");
        HttpResponse<String> shown = workbench.signedIn("bo", true).get("/radio/styr");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Du har inte behörighet").doesNotContain("hemligt");
        assertThat(shown.body()).contains("hemligt");
        assertThat(workbench.audit.latest("access.refused")).hasValueSatisfying(entry -> {
            assertThat(entry.target()).isEqualTo("/radio/styr");
            assertThat(entry.detail("permission")).isEqualTo("radio.manage");
        });
    }

    @Test
    void publicPagesNeedNoSignIn() throws Exception {
        switchboard.route("/radio/lyssna", Kind.PUBLIC, "public", 0, request -> page("öppet"));

        HttpResponse<String> answer = workbench.browser().get("/radio/lyssna");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("öppet").doesNotContain("Närradio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void otherMethodsAreRefused(String method) throws Exception {
        switchboard.action("/radio/andra", 0, request -> page(""));
        Browser anna = workbench.signedIn("anna", true);

        HttpResponse<String> answer = anna.send(anna.request("/radio/andra").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void nothingChangesByGetAndNothingIsShownByPost() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        switchboard
                .page("/radio", request -> page(""))
                .action("/radio/andra", 0, request -> page("" + calls.incrementAndGet()));
        Browser anna = workbench.signedIn("anna", true);

        assertThat(anna.get("/radio/andra").statusCode()).isEqualTo(405);
        assertThat(anna.post("/radio", Map.of()).statusCode()).isEqualTo(405);
        assertThat(anna.get("/logga-ut").statusCode()).isEqualTo(405);
        assertThat(anna.post("/radio/andra", Map.of("_method", "DELETE")).statusCode())
                .isEqualTo(405);
        assertThat(calls).hasValue(0);
    }

    @Test
    void eachLayerAgainstOtherSitesIsEnoughAlone() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        switchboard.action("/radio/andra", 0, request -> page("" + calls.incrementAndGet()));
        Browser anna = workbench.signedIn("anna", true);
        Map<String, String> withToken = Map.of(Csrf.FIELD, anna.token());

        // the token known, but sent from elsewhere
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(anna.send(Browser.form(anna.bare("/radio/andra").header("Sec-Fetch-Site", site), withToken))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String origin :
                List.of("https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1.evil.example")) {
            assertThat(anna.send(Browser.form(anna.bare("/radio/andra").header("Origin", origin), withToken))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(anna.send(Browser.form(anna.bare("/radio/andra"), withToken)).statusCode())
                .isEqualTo(403);
        // from here, without the token or with another's
        assertThat(anna.send(Browser.form(anna.request("/radio/andra"), Map.of()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.post("/radio/andra", Map.of(Csrf.FIELD, Csrf.token("other")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(calls).hasValue(0);

        // and the right ones pass
        String origin = anna.bare("/").build().uri().toString().replaceAll("/$", "");
        assertThat(anna.send(Browser.form(anna.bare("/radio/andra").header("Origin", origin), withToken))
                        .statusCode())
                .isEqualTo(200);
        assertThat(anna.send(anna.request("/radio/andra")
                                .header(Csrf.HEADER, anna.token())
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void formsOfModulesGetTheTokenOfTheirReader() throws Exception {
        switchboard.page("/radio", request -> page("<form method=\"post\" action=\"/radio/andra\"></form>"));
        Browser anna = workbench.signedIn("anna", false);

        assertThat(anna.get("/radio").body())
                .contains("<form method=\"post\" action=\"/radio/andra\"><input type=\"hidden\" name=\"_csrf\" value=\""
                        + anna.token());
    }

    @Test
    void theSentenceAfterAFormStandsOnTheNextPageOnce() throws Exception {
        switchboard
                .page("/radio", request -> page(""))
                .action("/radio/andra", 0, request -> Response.redirect("/radio?a=å", "Sändningen är <sparad>; klar."));
        Browser anna = workbench.signedIn("anna", false);

        HttpResponse<String> sent = anna.post("/radio/andra", Map.of());

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/radio?a=%C3%A5");
        assertThat(anna.get("/radio").body()).contains("Sändningen är &lt;sparad&gt;; klar.");
        assertThat(anna.get("/radio").body()).doesNotContain("Sändningen");
    }

    @Test
    void beforeTheModulesAreReadAPageSaysThatItStarts() throws Exception {
        switchboard.starting();

        HttpResponse<String> answer = workbench.browser().get("/radio");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Refresh"))
                .as("arrives by itself")
                .contains("5");
        assertThat(answer.body()).contains("<h1", "Samverkstad startar");
    }

    @Test
    void aRedirectToAnotherSiteIsAFault() throws Exception {
        switchboard.action(
                "/radio/andra",
                0,
                request -> Response.redirect(request.parameter("till").orElse("")));
        Browser anna = workbench.signedIn("anna", false);

        for (String target : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: 1")) {
            assertThat(anna.post("/radio/andra", Map.of("till", target)).statusCode())
                    .as(target)
                    .isEqualTo(500);
        }
    }

    @Test
    void whatAPersonCanPutRightIsSaidAndWhatTheyWroteIsKept() throws Exception {
        switchboard
                .page("/radio", request -> page(request.draft("program").toString()))
                .action("/radio/andra", 0, request -> {
                    throw new UserError("Titeln <saknas>.");
                });
        Browser anna = workbench.signedIn("anna", false);

        HttpResponse<String> answer =
                anna.post("/radio/andra", Map.of("_draft", "program", "titel", "Vår dag", "password", "hemligt"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Titeln &lt;saknas&gt;.");
        assertThat(anna.get("/radio").body()).contains("{titel=Vår dag}");
    }

    @Test
    void aFaultOfOursTellsNothingButAnIdToQuote() throws Exception {
        switchboard.page("/radio", request -> {
            throw new IllegalStateException("select * from secret at /home/x");
        });
        switchboard.page("/radio/lank", request -> {
            throw new NoClassDefFoundError("a/b/C");
        });
        switchboard.page(
                "/radio/halv",
                request -> Response.page("x", out -> {
                    out.append("<p>half");
                    throw new IllegalStateException("secret");
                }));
        Browser anna = workbench.signedIn("anna", false);

        for (String path : List.of("/radio", "/radio/lank", "/radio/halv")) {
            HttpResponse<String> answer = anna.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Något gick fel hos oss", "sv-hash")
                    .doesNotContain("secret", "Exception", "a/b/C", "<p>half");
        }
        // A call is counted when its answer is out, which may be after we have read it.
        long end = System.nanoTime() + 5_000_000_000L;
        while (workbench.tally.get().failed() < 3 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(workbench.tally.get().failed()).isEqualTo(3);
    }

    @Test
    void aFullDiskAndAConflictAreSaidInWords() throws Exception {
        switchboard.page("/radio/{code}", request -> {
            throw new StoreException(StoreException.Code.valueOf(request.pathValue("code")), "inside");
        });
        Browser anna = workbench.signedIn("anna", false);

        assertThat(anna.get("/radio/FULL").statusCode()).isEqualTo(507);
        assertThat(anna.get("/radio/FULL").body()).contains("ont om utrymme");
        assertThat(anna.get("/radio/CONFLICT").statusCode()).isEqualTo(409);
        assertThat(anna.get("/radio/UNAVAILABLE").statusCode()).isEqualTo(503);
        assertThat(anna.get("/radio/TOO_LONG").statusCode()).isEqualTo(500);
    }

    @Test
    void aPageThatHangsIsNamedAndHoldsItsOwnLeaseUntilItReturns() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch returned = new CountDownLatch(1);
        switchboard.page("/radio/hang", request -> {
            go.await();
            returned.countDown();
            return page("");
        });
        switchboard.page("/radio", request -> page("ok"));
        Browser anna = workbench.signedIn("anna", false);

        HttpResponse<String> answer = anna.get("/radio/hang");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Närradio svarar inte just nu");
        assertThat(switchboard.leases()).isOne();
        assertThat(switchboard.missed()).isOne();
        assertThat(anna.get("/radio").statusCode()).isEqualTo(200);
        go.countDown();
        assertThat(returned.await(5, TimeUnit.SECONDS)).isTrue();
        awaitNoLease();
    }

    @Test
    void aModuleThatHangsOftenIsAnsweredForAtOnceUntilItsCallsReturn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        switchboard.page("/radio/hang", request -> {
            go.await();
            return page("");
        });
        Browser anna = workbench.signedIn("anna", false);
        for (int call = 0; call < 8; call++) {
            assertThat(anna.get("/radio/hang").statusCode()).isEqualTo(503);
        }

        long begin = System.nanoTime();
        assertThat(anna.get("/radio/hang").statusCode()).isEqualTo(503);

        assertThat(System.nanoTime() - begin).isLessThan(TestWorkbench.PATIENCE.toNanos());
        assertThat(switchboard.leases()).isEqualTo(8);
        assertThat(switchboard.missed()).isEqualTo(9);
        go.countDown();
        awaitNoLease();
        assertThat(anna.get("/radio/hang").statusCode()).isEqualTo(200);
    }

    private void awaitNoLease() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (switchboard.leases() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(switchboard.leases()).isZero();
    }

    @Test
    void theAddressOfAModuleThatWentExplainsWhy() throws Exception {
        switchboard.page("/radio", request -> page(""));
        Browser anna = workbench.signedIn("anna", false);

        switchboard.remove(Absent.Why.REMOVED);
        HttpResponse<String> removed = anna.get("/radio/program/7");
        switchboard.remove(Absent.Why.PAUSED);
        HttpResponse<String> paused = workbench.browser().get("/radio");

        assertThat(removed.statusCode()).isEqualTo(410);
        assertThat(removed.body()).contains("Närradio togs bort 20 nov. 2026", "Uppgifterna är sparade");
        assertThat(paused.statusCode()).isEqualTo(503);
        assertThat(paused.headers().firstValue("Retry-After")).contains("3600");
        assertThat(paused.body()).contains("Närradio pausades 20 nov. 2026");
        switchboard.remove(Absent.Why.HELD_BACK);
        HttpResponse<String> heldBack = workbench.browser().get("/radio");
        assertThat(heldBack.statusCode()).isEqualTo(503);
        assertThat(heldBack.body()).contains("Närradio passar inte den version", "Inget är borttaget");
        switchboard.remove(Absent.Why.STOPPED);
        HttpResponse<String> stopped = workbench.browser().get("/radio");
        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.body()).contains("Närradio kunde inte startas");
        assertThat(workbench.tally.get().failed())
                .as("being away is no failure")
                .isZero();
        switchboard.install();
        assertThat(anna.get("/radio").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentToAModuleThatWentIsKeptAndFoundWhenItIsBack() throws Exception {
        switchboard.page("/radio", request -> page(request.draft("program").toString()));
        Browser anna = workbench.signedIn("anna", false);
        switchboard.remove(Absent.Why.REMOVED);

        HttpResponse<String> answer = anna.post("/radio/andra", Map.of("_draft", "program", "titel", "Vår dag"));

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("sparad som utkast");
        switchboard.install();
        assertThat(anna.get("/radio").body()).contains("{titel=Vår dag}");
    }

    @Test
    void aDraftIsKeptPerPersonAndGoesWhenTheFormIsDone() throws Exception {
        switchboard
                .page("/radio", request -> page("utkast" + request.draft("program")))
                .action("/radio/andra", 0, request -> Response.redirect("/radio"));
        Browser anna = workbench.signedIn("anna", false);
        Browser bo = workbench.signedIn("bo", false);
        HttpRequest.Builder save = anna.request("/utkast/radio/program").header(Csrf.HEADER, anna.token());

        assertThat(anna.send(Browser.form(save, Map.of("titel", "å&<", "losenord", "x")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(anna.get("/radio").body()).contains("utkast{titel=å&<}");
        assertThat(bo.get("/radio").body()).contains("utkast{}");

        anna.post("/radio/andra", Map.of("_draft", "program", "titel", "å"));
        assertThat(anna.get("/radio").body()).contains("utkast{}");
    }

    @Test
    void aDraftIsRefusedWhenTooLargeOrWithoutSignIn() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        Map<String, String> large = Map.of("text", "x".repeat(256 * 1024));

        assertThat(anna.post("/utkast/radio/program", large).statusCode()).isEqualTo(413);
        assertThat(anna.post("/utkast/radio/../x", Map.of()).statusCode()).isIn(400, 404);
        assertThat(workbench.browser().post("/utkast/radio/program", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLanguageIsThePersonsElseTheBrowsersElseSwedish() throws Exception {
        Browser guest = workbench.browser();
        assertThat(guest.get("/logga-in").body()).contains("<html lang=\"sv\"");
        assertThat(guest.send(guest.request("/logga-in").header("Accept-Language", "de, en-US;q=0.8"))
                        .body())
                .contains("<html lang=\"en\"");

        HttpResponse<String> chosen = guest.get("/logga-in?till=%2Fradio&sprak=en");
        assertThat(chosen.headers().firstValue("Location")).contains("/logga-in?till=%2Fradio");
        assertThat(guest.get("/logga-in").body()).contains("<html lang=\"en\"");

        Browser anna = workbench.signedIn("anna", false);
        anna.get("/?sprak=en");
        assertThat(anna.get("/finns-inte").body()).contains("There is no such page");
        anna.send(anna.bare("/?sprak=sv").header("Sec-Fetch-Site", "cross-site"));
        assertThat(anna.get("/finns-inte").body()).contains("There is no such page");
    }

    @Test
    void headIsAnsweredLikeGetWithoutBody() throws Exception {
        switchboard.page("/radio", request -> page(""));
        Browser anna = workbench.signedIn("anna", false);

        HttpResponse<String> head = anna.send(anna.request("/radio").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/HASH/../../OSGI-INF/l10n/bundle_sv.properties",
                "/static/HASH/..%2f..%2fMETA-INF/MANIFEST.MF",
                "/static/HASH/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
                "/static/HASH/%252e%252e/META-INF/MANIFEST.MF",
                "/static/HASH/..%5c..%5cMETA-INF%5cMANIFEST.MF",
                "/static/HASH/%u002e%u002e/META-INF/MANIFEST.MF",
                "/static/HASH/..;/META-INF/MANIFEST.MF",
                "/static/HASH//META-INF/MANIFEST.MF",
                "/static/HASH/APP.CSS",
                "/static/HASH/app.css%00.txt",
                "/static/HASH/app.css/",
                "/static/HASH/",
                "/static/000000000000/app.css",
                "/static/../META-INF/MANIFEST.MF",
                "/static/HASH/%c0%ae%c0%ae/META-INF/MANIFEST.MF"
            })
    void noSpellingOfAStaticAddressReachesAnythingElse(String path) throws Exception {
        String hash = workbench.files.url("app.css").split("/")[2];
        java.net.URI base = workbench.browser().bare("/").build().uri();

        // A socket, because a client would tidy the path up.
        try (java.net.Socket socket = new java.net.Socket(base.getHost(), base.getPort())) {
            String request =
                    "GET " + path.replace("HASH", hash) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(TestWorkbench.bytes(request));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("Bundle-SymbolicName");
        }
    }

    @Test
    void staticFilesAreKeptForEverAndSentCompressed() throws Exception {
        Browser guest = workbench.browser();
        String url = workbench.files.url("app.css");

        HttpResponse<String> plain = guest.get(url);
        HttpResponse<String> compressed = guest.send(guest.request(url).header("Accept-Encoding", "gzip, br"));

        assertThat(plain.body()).isEqualTo("body{}");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body()).isEqualTo("compressed");
    }
}
