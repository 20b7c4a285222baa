package se.samverkstad.operations.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.api.net.Outside;

/** Someone listens on every address of this computer, and hears nothing. */
final class InsideIsNotReachedTest {
    private final AtomicInteger heard = new AtomicInteger();
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private ServerSocket canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new ServerSocket(0);
        Thread thread = new Thread(this::count, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        canary.close();
    }

    private void count() {
        while (!canary.isClosed()) {
            try (Socket socket = canary.accept()) {
                heard.incrementAndGet();
                first.complete(null);
            } catch (IOException e) {
                return;
            }
        }
    }

    private Outside outside(WireDouble wire, Set<String> http) throws Exception {
        Limits limits = new Limits(http, Set.of(canary.getLocalPort()), Duration.ofSeconds(10));
        return new GuardedOutside(limits, wire, OpenInternet::holds, SSLContext.getDefault());
    }

    private static List<String> inside() throws IOException {
        try (var in = InsideIsNotReachedTest.class.getResourceAsStream("inside.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void noneOfAllWritingsOfAnInnerAddressIsAsked() throws Exception {
        List<String> inside = inside();
        assertThat(inside).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        for (String line : inside) {
            String[] parts = line.split(" -> ");
            String address = parts[0].replace("{port}", Integer.toString(canary.getLocalPort()));
            WireDouble wire = new WireDouble();
            if (parts.length > 1) {
                for (String name : List.of("open.example.org", host(address))) {
                    wire.name(name, parts[1].split(" "));
                }
            }
            FetchRefused refused = catchThrowableOfType(
                    FetchRefused.class, () -> outside(wire, Set.of()).fetch(address, 1_000));
            assertThat(refused).as(line).isNotNull();
            assertThat(refused.reason())
                    .as(line)
                    .isIn(
                            Reason.MALFORMED,
                            Reason.SCHEME,
                            Reason.CREDENTIALS,
                            Reason.PORT,
                            Reason.NOT_PUBLIC,
                            Reason.UNKNOWN_NAME);
            assertThat(wire.connected).as(line).isEmpty();
            assertThat(refused.in(Locale.forLanguageTag("sv"))).doesNotContain("{", "hemligt");
            assertThat(refused.in(Locale.ENGLISH)).doesNotContain("{", "hemligt");
        }
        assertThat(heard).as("connections").hasValue(0);
    }

    /** Else the test above would hold for a fetch that asks nobody ever. */
    @Test
    void theOneWhoListensWouldHear() throws Exception {
        WireDouble wire = new WireDouble().name("open.example.org", "8.8.8.8").server("8.8.8.8", canary.getLocalPort());
        FetchRefused refused = catchThrowableOfType(
                FetchRefused.class,
                () -> outside(wire, Set.of()).fetch("https://open.example.org:" + canary.getLocalPort() + "/", 1_000));
        assertThat(refused.reason()).isIn(Reason.CERTIFICATE, Reason.BROKEN);
        first.get(10, TimeUnit.SECONDS);
        assertThat(heard).hasValue(1);
    }

    @Test
    void anAllowedHostStillLeadsToTheOpenInternetOnly() throws Exception {
        WireDouble wire = new WireDouble().name("old.example.org", "10.0.0.1");
        FetchRefused refused = catchThrowableOfType(
                FetchRefused.class,
                () -> outside(wire, Set.of("old.example.org")).fetch("http://old.example.org/", 1_000));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(heard).hasValue(0);
    }

    @Test
    void whatIsOpenIsOpen() {
        for (String address : List.of(
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a02:750::1")) {
            assertThat(OpenInternet.holds(WireDouble.number(address)))
                    .as(address)
                    .isTrue();
        }
    }

    private static String host(String address) {
        return Place.asciiNames(address)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("[:/#].*", "")
                .toLowerCase(Locale.ROOT);
    }
}
