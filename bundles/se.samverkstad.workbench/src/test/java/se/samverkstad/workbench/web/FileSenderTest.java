package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Absent;

final class FileSenderTest {
    private static final int LENGTH = 200_000;

    @TempDir
    Path home;

    private final byte[] sound = new byte[LENGTH];
    private TestWorkbench workbench;
    private MediaRef media;
    private Browser guest;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        new Random(2).nextBytes(sound);
        media = workbench.media.put(Files.write(home.resolve("sound"), sound));
        workbench
                .switchboard
                .route(
                        "/radio/ljud",
                        Kind.PUBLIC,
                        "public",
                        0,
                        request -> new Response.StoredFile(media, "audio/mpeg", Optional.empty()))
                .route(
                        "/radio/spara",
                        Kind.PUBLIC,
                        "public",
                        0,
                        request -> new Response.StoredFile(media, "audio/mpeg", Optional.of("Vår \"dag\"\r\n.mp3")))
                .route(
                        "/radio/borta",
                        Kind.PUBLIC,
                        "public",
                        0,
                        request -> new Response.StoredFile(
                                new MediaRef("0".repeat(64), 1), "audio/mpeg", Optional.empty()))
                .route(
                        "/radio/flode",
                        Kind.PUBLIC,
                        "public",
                        0,
                        request -> new Response.Data("application/rss+xml", TestWorkbench.bytes("<rss/>")));
        guest = workbench.browser();
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private HttpRequest.Builder range(String range) {
        return guest.request("/radio/ljud").header("Range", range);
    }

    @Test
    void theWholeFileComesWithItsTag() throws Exception {
        HttpResponse<byte[]> answer = guest.bytes(guest.request("/radio/ljud"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(sound);
        assertThat(answer.headers().firstValue("ETag")).contains('"' + media.sha256() + '"');
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    }

    @Test
    void aRangeIsByteExact() throws Exception {
        HttpResponse<byte[]> middle = guest.bytes(range("bytes=1000-70999"));
        HttpResponse<byte[]> end = guest.bytes(range("bytes=-500"));
        HttpResponse<byte[]> open = guest.bytes(range("bytes=199990-"));
        HttpResponse<byte[]> past = guest.bytes(range("bytes=199990-9999999"));

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.headers().firstValue("Content-Range")).contains("bytes 1000-70999/200000");
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(sound, 1000, 71_000));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(sound, LENGTH - 500, LENGTH));
        assertThat(open.body()).isEqualTo(Arrays.copyOfRange(sound, 199_990, LENGTH));
        assertThat(past.headers().firstValue("Content-Range")).contains("bytes 199990-199999/200000");
    }

    @Test
    void aRangeOutsideIsRefusedAndNonsenseOrManyRangesGetTheWhole() throws Exception {
        HttpResponse<byte[]> outside = guest.bytes(range("bytes=200000-"));

        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.headers().firstValue("Content-Range")).contains("bytes */200000");
        for (String whole : new String[] {"bytes=5-1", "bytes=a-b", "items=0-1", "bytes=0-1,5-6", "bytes=-", "x"}) {
            HttpResponse<byte[]> answer = guest.bytes(range(whole));
            assertThat(answer.statusCode()).as(whole).isEqualTo(200);
            assertThat(answer.body()).hasSize(LENGTH);
        }
    }

    @Test
    void aRangeOfOtherContentGetsTheWhole() throws Exception {
        String tag = '"' + media.sha256() + '"';

        assertThat(guest.bytes(range("bytes=0-9").header("If-Range", tag)).body())
                .hasSize(10);
        assertThat(guest.bytes(range("bytes=0-9").header("If-Range", "\"other\""))
                        .body())
                .hasSize(LENGTH);
        assertThat(guest.bytes(range("bytes=0-9").header("If-Range", "W/" + tag))
                        .body())
                .hasSize(LENGTH);
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() throws Exception {
        String tag = '"' + media.sha256() + '"';
        HttpResponse<byte[]> known =
                guest.bytes(guest.request("/radio/ljud").header("If-None-Match", "\"a\", W/" + tag));
        HttpResponse<String> feed = guest.get("/radio/flode");
        HttpResponse<String> again = guest.send(guest.request("/radio/flode")
                .header("If-None-Match", feed.headers().firstValue("ETag").orElseThrow()));

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(feed.body()).isEqualTo("<rss/>");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void onlyWhatCanHoldNoScriptIsShown() {
        Optional<String> name = Optional.of("omslag.png");
        for (String type : List.of("image/png", "image/jpeg", "audio/mpeg", "IMAGE/WEBP; x=1")) {
            assertThat(Disposition.of(type, name)).as(type).startsWith("inline; filename=");
            assertThat(Disposition.of(type, Optional.empty())).as(type).isEqualTo("inline");
        }
        for (String type : List.of("text/html", "image/svg+xml", "application/xhtml+xml", "text/plain")) {
            assertThat(Disposition.of(type, name)).as(type).startsWith("attachment; filename=");
        }
    }

    @Test
    void aNameIsOfferedSafely() throws Exception {
        assertThat(guest.get("/radio/spara").headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"V_r _dag___.mp3\"; filename*=UTF-8''V%C3%A5r%20%22dag%22__.mp3");
    }

    @Test
    void aFileThatIsNotInTheStoreIsSaidSo() throws Exception {
        HttpResponse<String> answer = guest.get("/radio/borta");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Filen finns inte");
    }

    @Test
    void noLeaseIsHeldWhileAFileIsSent() throws Exception {
        try (var body = guest.open(guest.request("/radio/ljud")).body()) {
            assertThat(body.read()).isGreaterThanOrEqualTo(0);
            assertThat(workbench.switchboard.leases()).isZero();
            workbench.switchboard.remove(Absent.Why.REMOVED);
            assertThat(body.readAllBytes()).hasSize(LENGTH - 1);
        }
    }
}
