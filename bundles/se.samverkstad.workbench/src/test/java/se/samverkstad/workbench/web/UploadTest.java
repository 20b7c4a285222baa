package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.modules.table.Absent;

final class UploadTest {
    private static final int LIMIT = 1 << 20;

    @TempDir
    Path home;

    private final Map<String, Object> seen = new ConcurrentHashMap<>();
    private TestWorkbench workbench;
    private Browser anna;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        workbench.switchboard.action("/radio/ladda-upp", LIMIT, this::take).action("/radio/text", 0, this::take);
        anna = workbench.signedIn("anna", false);
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(workbench.spooled()).as("files left in the spool").isZero();
        workbench.close();
    }

    private Response take(Request request) throws Exception {
        seen.put("titel", request.parameter("titel").orElse(""));
        seen.put("uploads", request.upload("ljud").isPresent());
        if (request.upload("ljud").isPresent()) {
            Upload upload = request.upload("ljud").get();
            seen.put("name", upload.submittedName());
            seen.put("length", upload.length());
            seen.put("bytes", Files.readAllBytes(upload.file()));
            seen.put("folder", upload.file().getParent());
            seen.put("mode", PosixFilePermissions.toString(Files.getPosixFilePermissions(upload.file())));
        }
        return Response.redirect("/radio");
    }

    private HttpResponse<String> send(String path, byte[] body) throws Exception {
        return anna.send(multipart(path, body));
    }

    private HttpRequest.Builder multipart(String path, byte[] body) {
        return anna.request(path)
                .header("Content-Type", "multipart/form-data; boundary=----gräns".replace("ä", "a"))
                .POST(BodyPublishers.ofByteArray(body));
    }

    private byte[] body(String fileName, byte[] file) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("; name=\"_csrf\"", TestWorkbench.bytes(anna.token()));
        parts.put("; name=\"titel\"", TestWorkbench.bytes(" Vår dag "));
        parts.put("; name=\"ljud\"; filename=\"" + fileName + "\"\r\nContent-Type: audio/mpeg", file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            out.writeBytes(
                    TestWorkbench.bytes("------grans\r\nContent-Disposition: form-data" + part.getKey() + "\r\n\r\n"));
            out.writeBytes(part.getValue());
            out.writeBytes(TestWorkbench.bytes("\r\n"));
        }
        out.writeBytes(TestWorkbench.bytes("------grans--\r\n"));
        return out.toByteArray();
    }

    @Test
    void aFileReachesThePageByteForByteAndIsGoneAfterwards() throws Exception {
        byte[] file = new byte[LIMIT];
        new Random(1).nextBytes(file);

        assertThat(send("/radio/ladda-upp", body("dag å.mp3", file)).statusCode())
                .isEqualTo(303);

        assertThat(seen)
                .containsEntry("titel", "Vår dag")
                .containsEntry("name", "dag å.mp3")
                .containsEntry("length", (long) LIMIT)
                .containsEntry("bytes", file)
                .containsEntry("mode", "rw-------")
                .containsEntry("folder", home.resolve("uploads"));
    }

    @Test
    void aFileNamedToEscapeItsFolderIsOnlyALastSegment() throws Exception {
        send("/radio/ladda-upp", body("../../etc/pass%22wd", new byte[] {1}));
        assertThat(seen).containsEntry("name", "pass\"wd");

        send("/radio/ladda-upp", body("C:\\Users\\anna\\x.mp3", new byte[] {1}));
        assertThat(seen).containsEntry("name", "x.mp3");
    }

    @Test
    void anEmptyFileFieldIsNoUpload() throws Exception {
        assertThat(send("/radio/ladda-upp", body("", new byte[0])).statusCode()).isEqualTo(303);

        assertThat(seen).containsEntry("uploads", false).containsEntry("titel", "Vår dag");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWordsAndNothingIsCalled() throws Exception {
        HttpResponse<String> answer = send("/radio/ladda-upp", body("x.mp3", new byte[5 * LIMIT]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är större än 1 MB");
        assertThat(seen).isEmpty();
    }

    @Test
    void aFormThatTakesNoFilesSaysSo() throws Exception {
        HttpResponse<String> answer = send("/radio/text", body("x.mp3", new byte[] {1}));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("tar inte emot filer");
    }

    @Test
    void tenThousandAndOnePartsAreRefusedQuickly() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int part = 0; part < 10_001; part++) {
            parts.append("------grans\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n");
        }
        long begin = System.nanoTime();

        HttpResponse<String> answer = send(
                "/radio/ladda-upp",
                TestWorkbench.bytes(parts.append("------grans--\r\n").toString()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
    }

    @Test
    void aFormThatIsCutShortOrDamagedIsRefused() throws Exception {
        byte[] whole = body("x.mp3", new byte[1000]);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 20);

        assertThat(send("/radio/ladda-upp", cut).statusCode()).isEqualTo(400);
        assertThat(send("/radio/ladda-upp", TestWorkbench.bytes("nothing")).statusCode())
                .isEqualTo(400);
        assertThat(anna.send(anna.request("/radio/text")
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(anna.send(anna.request("/radio/text")
                                .header("Content-Type", "application/json")
                                .header(Csrf.HEADER, anna.token())
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(seen).isEmpty();
    }

    @Test
    void anUploadFromAnotherSiteIsRefusedBeforeItIsRead() throws Exception {
        HttpRequest.Builder request = anna.bare("/radio/ladda-upp")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "multipart/form-data; boundary=----grans")
                .POST(BodyPublishers.ofByteArray(body("x.mp3", new byte[1000])));

        assertThat(anna.send(request).statusCode()).isEqualTo(403);
        assertThat(seen).isEmpty();
    }

    @Test
    void noLeaseIsHeldWhileAFileComesInAndAModuleRemovedMeanwhileKeepsTheText() throws Exception {
        byte[] body = body("x.mp3", new byte[500_000]);
        URI base = anna.bare("/").build().uri();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(TestWorkbench.bytes("POST /radio/ladda-upp?_draft=program HTTP/1.1\r\nHost: "
                    + base.getAuthority()
                    + "\r\nSec-Fetch-Site: same-origin\r\nCookie: __Host-sid=" + anna.cookie(Cookies.SESSION)
                    + "\r\nContent-Type: multipart/form-data; boundary=----grans\r\nContent-Length: " + body.length
                    + "\r\nConnection: close\r\n\r\n"));
            out.write(body, 0, 300_000);
            out.flush();
            awaitSpooled();
            assertThat(workbench.switchboard.leases()).isZero();

            workbench.switchboard.remove(Absent.Why.REMOVED);
            out.write(body, 300_000, body.length - 300_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 410").contains("sparad som utkast");
        }
        String person = workbench
                .people
                .session(anna.cookie(Cookies.SESSION))
                .orElseThrow()
                .person()
                .id()
                .toString();
        assertThat(workbench.drafts.read(person, "radio", "program")).containsEntry("titel", " Vår dag ");
        assertThat(seen).isEmpty();
    }

    private void awaitSpooled() throws Exception {
        long end = System.nanoTime() + 5_000_000_000L;
        while (workbench.spooled() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(workbench.spooled()).isOne();
    }
}
