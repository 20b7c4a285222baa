package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.operations.address.CertificateAuthority;
import se.samverkstad.operations.address.CertificateAuthority.Issued;

/** Others than this machine reach the product over https alone: by its own certificate, or behind the declared proxy. */
final class AddressIT {
    @TempDir
    static Path shared;

    private static CertificateAuthority authority;

    @TempDir
    Path home;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new CertificateAuthority(shared);
    }

    @Test
    void itsOwnCertificateLetsPeopleSignInFromOtherMachines() throws Exception {
        int port = freePort();
        settings(
                authority.issue("dns:localhost", "dns:samverkstad.test"),
                "samverkstad.address = https://localhost:" + port,
                "samverkstad.listen.host = 0.0.0.0",
                "samverkstad.listen.port = " + port);
        try (Server server = Server.start(Server.PRODUCT, home, Map.of())) {
            assertThat(server.firstAddress().toString()).startsWith("https://localhost:" + port + "/kom-igang");
            signsIn(server, trusting());
            assertThatThrownBy(() -> Person.guest(server, nothingTrusting()).get("/"))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run/tls.p12"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void behindTheDeclaredProxyPeopleSignInAndOthersAreNotBelieved() throws Exception {
        try (TlsProxy proxy = new TlsProxy(serving(authority.issue("dns:localhost")), "127.0.0.2")) {
            int port = freePort();
            settings(
                    null,
                    "samverkstad.address = https://localhost:" + proxy.port(),
                    "samverkstad.listen.host = 0.0.0.0",
                    "samverkstad.listen.port = " + port,
                    "samverkstad.proxy.addresses = 127.0.0.2");
            proxy.passOnTo(port);
            try (Server server = Server.start(Server.PRODUCT, home, Map.of())) {
                signsIn(server, trusting());
            }
            try (TlsProxy stranger = new TlsProxy(serving(authority.issue("dns:localhost")), "127.0.0.3");
                    Server server = Server.start(Server.PRODUCT, home, Map.of())) {
                stranger.passOnTo(port);
                Person lost = Person.guest(server, trusting());
                HttpResponse<String> answer = lost.get(URI.create("https://localhost:" + stranger.port() + "/logga-in")
                        .toString());
                assertThat(answer.statusCode()).isIn(403, 421);
                assertThat(answer.body()).doesNotContain("name=\"password\"");
            }
        }
    }

    @Test
    void anotherAddressThanLoopbackIsRefusedWithoutEither() throws Exception {
        CommandLine.Ended swedish =
                CommandLine.swedish("start", "--home", home.toString(), "--host", "0.0.0.0", "--port", "0");

        assertThat(swedish.code()).isEqualTo(2);
        assertThat(swedish.err())
                .contains("Samverkstad lyssnar inte på 0.0.0.0")
                .contains("eget certifikat");
    }

    @Test
    void aCertificateThatCannotHoldIsRefusedInWords() throws Exception {
        Issued good = authority.issue("dns:localhost");
        refused(authority.issue(-60, 30, "dns:localhost"), "gick ut den", "expired on");
        refused(authority.issue("dns:annan.test"), "inte för localhost", "not for localhost");
        refused(
                new Issued(good.certificate(), authority.issue("dns:localhost").key()),
                "hör inte till certifikatet",
                "does not belong to the certificate");
        refused(new Issued(good.certificate(), home.resolve("saknas")), "finns inte", "does not exist");
        assertThat(home.resolve("database")).doesNotExist();
    }

    private void refused(Issued issued, String swedish, String english) throws Exception {
        settings(issued, "samverkstad.address = https://localhost");
        for (var each : List.of(
                Map.entry(swedish, CommandLine.swedish("start", "--home", home.toString(), "--port", "0")),
                Map.entry(english, CommandLine.english("start", "--home", home.toString(), "--port", "0")))) {
            assertThat(each.getValue().code()).isEqualTo(2);
            assertThat(each.getValue().err()).contains(each.getKey());
        }
    }

    private static void signsIn(Server server, SSLContext trust) throws Exception {
        Person anna = Person.guest(server, trust).becomeFirst(server);
        assertThat(Html.main(anna.get("/").body())).contains("Inga moduler är installerade");
        HttpResponse<String> answer = Person.guest(server, trust).signIn(Person.PASSWORD, "/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-sid=")
                        .contains("Secure")
                        .contains("HttpOnly"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(anna.post(
                                "/logga-ut",
                                Map.of(),
                                "Origin",
                                "http://" + URI.create(anna.origin()).getAuthority())
                        .statusCode())
                .as("a page over http is not ours")
                .isEqualTo(403);
    }

    private void settings(@org.jspecify.annotations.Nullable Issued issued, String... lines) throws IOException {
        StringBuilder text = new StringBuilder(String.join("\n", lines)).append('\n');
        if (issued != null) {
            text.append("samverkstad.tls.certificate = ").append(issued.certificate());
            text.append("\nsamverkstad.tls.key = ").append(issued.key()).append('\n');
        }
        Files.writeString(home.resolve("samverkstad.properties"), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority.trust());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext nothingTrusting() throws Exception {
        return SSLContext.getDefault();
    }

    private static SSLContext serving(Issued issued) throws Exception {
        KeyStore keys = authority.keys(issued);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
