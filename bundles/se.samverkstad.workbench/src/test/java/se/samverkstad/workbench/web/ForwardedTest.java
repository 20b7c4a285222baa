package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.operations.address.Network;

final class ForwardedTest {
    private static final Network PROXIES = Network.parse("10.0.0.0/24").orElseThrow();

    @Test
    void readsTheStandardHeader() {
        assertThat(read(Map.of("Forwarded", "for=\"[2001:db8::7]:4711\";Proto=HTTPS;host=\"s.test:8443\"")))
                .isEqualTo(told("2001:db8::7", "https", "s.test:8443"));
    }

    @Test
    void readsTheUsualHeaders() {
        assertThat(read(Map.of(
                        "X-Forwarded-For", "192.0.2.5", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "s.test")))
                .isEqualTo(told("192.0.2.5", "https", "s.test"));
    }

    @Test
    void believesNothingLeftOfTheFirstStranger() {
        assertThat(read(Map.of("Forwarded", "for=1.1.1.1;host=evil.test, for=192.0.2.5;proto=https;host=s.test")))
                .isEqualTo(told("192.0.2.5", "https", "s.test"));
        assertThat(read(Map.of("X-Forwarded-For", "1.1.1.1, 192.0.2.5", "X-Forwarded-Host", "evil.test, s.test"))
                        .host())
                .contains("s.test");
    }

    @Test
    void followsOneTrustedProxyToTheNext() {
        assertThat(read(Map.of(
                        "Forwarded",
                        "for=1.1.1.1;proto=http, for=192.0.2.5;proto=https;host=s.test, for=10.0.0.9;proto=http")))
                .isEqualTo(told("192.0.2.5", "https", "s.test"));
        assertThat(read(Map.of("X-Forwarded-For", "192.0.2.5, 10.0.0.9", "X-Forwarded-Proto", "https"))
                        .scheme())
                .contains("https");
    }

    @Test
    void separatorsInQuotesSeparateNothing() {
        assertThat(read(Map.of("Forwarded", "for=\"_a,b;c\";host=\"x\\\"y\"")).host())
                .contains("x\"y");
    }

    @Test
    void twoHeadersThatDisagreeAreRefused() {
        assertThat(read(Map.of(
                        "Forwarded", "for=192.0.2.5;proto=https;host=s.test",
                        "X-Forwarded-For", "192.0.2.5",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "s.test")))
                .isEqualTo(told("192.0.2.5", "https", "s.test"));
        assertThatThrownBy(() -> read(Map.of("Forwarded", "host=evil.test", "X-Forwarded-Host", "s.test")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    private static Forwarded read(Map<String, String> headers) {
        return Forwarded.read(name -> Optional.ofNullable(headers.get(name)), PROXIES::contains);
    }

    private static Forwarded told(String client, String scheme, String host) {
        Optional<InetAddress> address = Network.address(client);
        return new Forwarded(address, Optional.of(scheme), Optional.of(host));
    }
}
