package se.samverkstad.workbench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.feed.Cell;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Rows;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.people.FeedAddresses.Feed;
import se.samverkstad.people.FeedAddresses.Name;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.Person;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.SwitchboardDouble;
import se.samverkstad.workbench.web.TestWorkbench;

/** From making an address on the page to what the other program gets, over HTTP and on a real database. */
@Timeout(60)
final class FeedPagesTest {
    private static final String PAGE = "/mitt-konto/adresser";
    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://[^/]+(/adress/[A-Za-z0-9_-]{43}\\.\\w{3})\"");

    @TempDir
    Path home;

    private volatile FeedContent content = items("Första");
    private volatile Optional<Subscriber> asked = Optional.empty();
    private TestWorkbench workbench;
    private Person anna;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        anna = workbench.people.add(new NewPerson("anna", "Anna Ek", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM);
        browser = workbench.browser();
        browser.get("/logga-in");
        browser.post("/logga-in", Map.of("user", "anna", "password", TestWorkbench.PASSWORD));
        offer("nytt", FeedKind.RSS, "signed-in", subscriber -> {
            asked = Optional.of(subscriber);
            return content;
        });
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(workbench.switchboard.leases()).as("leases").isZero();
        workbench.close();
    }

    @Test
    void anAddressIsMadeShownOnceFetchedWithoutSigningInAndRevoked() throws Exception {
        assertThat(browser.get(PAGE).body())
                .contains("Nytt i radion", "Allt nytt.", "Nyhetsflöde (RSS)", "Skapa adress");
        assertThat(browser.get(PAGE + "?till=radio/nytt").body())
                .contains("Skapa adress till Nytt i radion", "password");

        String address = made();

        HttpResponse<String> fetched = fetch(address);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).contains("<title>Första</title>", address);
        assertThat(asked.orElseThrow().principal().id()).isEqualTo(anna.id().toString());
        assertThat(browser.get(PAGE).body())
                .contains("Den hämtades senast", "Byt adress")
                .doesNotContain(address.substring(8, 51));

        assertThat(browser.post(PAGE, Map.of("aterkalla", "radio/nytt")).statusCode())
                .isEqualTo(303);
        assertThat(browser.get(PAGE).body()).contains("Adressen är återkallad.", "Skapa adress");
        assertThat(fetch(address).statusCode()).isEqualTo(410);
    }

    @Test
    void whatIsFetchedIsForNobodyElse() throws Exception {
        HttpResponse<String> fetched = fetch(made());

        assertThat(header(fetched, "Content-Type")).isEqualTo("application/rss+xml;charset=utf-8");
        assertThat(header(fetched, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(fetched, "X-Robots-Tag")).startsWith("noindex");
        assertThat(header(fetched, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(fetched, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(fetched, "Content-Disposition")).isEqualTo("attachment; filename=\"radio-nytt.xml\"");
        assertThat(fetched.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordMakesNone() throws Exception {
        HttpResponse<String> refused = browser.post(PAGE, Map.of("till", "radio/nytt", "password", "fel mening helt"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Lösenordet stämmer inte.", "Skapa adress till Nytt i radion");
        assertThat(workbench.addresses.of(anna.id())).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgainAndWhatHasChangedIs() throws Exception {
        String address = made();
        HttpResponse<String> first = fetch(address);
        String tag = header(first, "ETag");
        String modified = header(first, "Last-Modified");

        HttpResponse<String> same = fetch(address, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "ETag")).isEqualTo(tag);
        assertThat(fetch(address, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(fetch(address, "If-Modified-Since", "i går").statusCode()).isEqualTo(200);

        content = items(); // withdrawn: what is left is older than what was fetched
        assertThat(fetch(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(fetch(address, "If-Modified-Since", modified).statusCode()).isEqualTo(200);
        assertThat(fetch(address, "If-None-Match", tag, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headHasTheHeadersAloneAndNothingElseIsTaken() throws Exception {
        String address = made();

        HttpResponse<String> head =
                workbench.browser().send(workbench.browser().bare(address).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            HttpResponse<String> refused = workbench
                    .browser()
                    .send(workbench.browser().request(address).method(method, BodyPublishers.noBody()));
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    void anAddressThatNeverWasWasRevokedOrBelongsToAClosedAccountGetsTheSameAnswer() throws Exception {
        String revoked = made();
        workbench.addresses.revoke(anna, new Feed("radio", "nytt"));
        String closed = made();
        workbench.directory.end(anna.id(), By.SYSTEM);
        String never = "/adress/" + "x".repeat(43) + ".xml";

        HttpResponse<String> expected = fetch(never);

        assertThat(expected.statusCode()).isEqualTo(410);
        assertThat(expected.body()).isEqualTo("Adressen gäller inte.\n");
        for (String address : List.of(revoked, closed, never.replace(".xml", ".ics"), "/adress/kort.xml", "/adress/")) {
            HttpResponse<String> answer = fetch(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(410);
            assertThat(answer.body()).isEqualTo(expected.body());
            assertThat(names(answer)).isEqualTo(names(expected));
        }
    }

    @Test
    void anotherEndingIsAnotherAddress() throws Exception {
        assertThat(fetch(made().replace(".xml", ".csv")).statusCode()).isEqualTo(410);
    }

    @Test
    void permissionsAreAskedForAtEachFetch() throws Exception {
        offer(
                "lista",
                FeedKind.CSV,
                "radio.edit",
                subscriber -> new Rows(List.of("Titel"), List.of(List.of(Cell.of("hemligt")))));
        String secret = workbench.addresses.make(anna, new Feed("radio", "lista"), new Name("Lista", "List"));

        HttpResponse<String> refused = fetch("/adress/" + secret + ".csv");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("Du får inte se det här just nu.\n");
        assertThat(browser.get(PAGE).body()).contains("Du får inte se det här just nu, så adressen svarar inte.");
        assertThat(browser.post(PAGE, Map.of("till", "radio/lista", "password", TestWorkbench.PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressOutlastsItsModulesAbsence() throws Exception {
        String address = made();

        for (Absent.Why why : Absent.Why.values()) {
            workbench.switchboard.remove(why);
            HttpResponse<String> away = fetch(address);
            assertThat(away.statusCode()).as("%s", why).isEqualTo(503);
            assertThat(Integer.parseInt(header(away, "Retry-After"))).isGreaterThanOrEqualTo(3600);
        }
        assertThat(browser.get(PAGE).body()).contains("Nytt i radion", "är borta just nu", "Återkalla");

        workbench.switchboard.install();
        assertThat(fetch(address).statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedThatThrowsHangsOrAnswersWithSomethingElseHurtsItselfAlone() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        offer("trasig", FeedKind.RSS, "signed-in", subscriber -> {
            throw new IllegalStateException("planterat");
        });
        offer("fel-sort", FeedKind.CALENDAR, "signed-in", subscriber -> items("x"));
        offer("trog", FeedKind.RSS, "signed-in", subscriber -> {
            hold.await();
            return items("sent");
        });

        for (String feed : List.of("trasig.xml", "fel-sort.ics")) {
            HttpResponse<String> failed = fetch(planted(feed));
            assertThat(failed.statusCode()).as(feed).isEqualTo(500);
            assertThat(failed.body()).isEqualTo("Det gick inte att hämta just nu.\n");
        }
        assertThat(fetch(planted("trog.xml")).statusCode()).isEqualTo(503);
        assertThat(fetch(made()).statusCode()).isEqualTo(200);
        hold.countDown();
        while (workbench.switchboard.leases() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCookieThatComesAlongChangesNothing() throws Exception {
        String address = made();
        Browser bo = workbench.signedIn("bo", true);

        assertThat(bo.get(address).statusCode()).isEqualTo(200);

        assertThat(asked.orElseThrow().principal().name()).isEqualTo("Anna Ek");
        assertThat(asked.orElseThrow().principal().administrator()).isFalse();
    }

    @Test
    void theRecordTellsOfTheAddressAndNeverOfItsSecret() throws Exception {
        String address = made();
        fetch(address);

        List<AuditEntry> entries = workbench.audit.entries(Query.newest(20));
        assertThat(entries).extracting(AuditEntry::kind).contains("account.address-made");
        assertThat(entries.toString()).doesNotContain(address.substring(8, 51));
    }

    @Test
    void aReplacedAddressEndsTheOneBefore() throws Exception {
        String first = made();
        assertThat(browser.get(PAGE + "?till=radio/nytt").body())
                .contains("Byt adress till", "slutar gälla med detsamma");

        String second = made();

        assertThat(fetch(first).statusCode()).isEqualTo(410);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() throws Exception {
        assertThat(workbench.browser().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(workbench
                        .browser()
                        .post(PAGE, Map.of("aterkalla", "radio/nytt"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String made() throws Exception {
        HttpResponse<String> made =
                browser.post(PAGE, Map.of("till", "radio/nytt", "password", TestWorkbench.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(header(made, "Cache-Control")).isEqualTo("no-store");
        Matcher shown = ADDRESS.matcher(made.body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private String planted(String file) {
        String feed = file.replaceAll("\\..*", "");
        return "/adress/" + workbench.addresses.make(anna, new Feed("radio", feed), new Name(feed, feed))
                + file.substring(feed.length());
    }

    private HttpResponse<String> fetch(String address, String... headers) throws Exception {
        Browser program = workbench.browser();
        var request = program.bare(URI.create(address).getPath());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return program.send(request);
    }

    private void offer(String id, FeedKind kind, String permission, PersonalFeed feed) {
        workbench.switchboard.feed(new OfferedFeed(
                SwitchboardDouble.RADIO,
                id,
                kind,
                new Label("Nytt i radion", "New on the radio"),
                new Label("Allt nytt.", "All that is new."),
                100,
                permission,
                feed));
    }

    private static Items items(String... titles) {
        return new Items(Arrays.stream(titles)
                .map(title -> new Item(title, title, "/radio", "", "", Instant.parse("2026-11-20T08:00:00Z")))
                .toList());
    }

    private static String header(HttpResponse<?> response, String name) {
        return Optional.of(response)
                .flatMap(each -> each.headers().firstValue(name))
                .orElse("")
                .replace("; charset", ";charset");
    }

    private static Set<String> names(HttpResponse<?> response) {
        return response.headers().map().keySet();
    }
}
