package se.samverkstad.operations.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.health.Health.Status;
import se.samverkstad.operations.address.CertificateAuthority.Issued;
import se.samverkstad.operations.doctor.Finding;

final class AddressChecksTest {
    private static final String PUBLIC = "https://samverkstad.test";

    @TempDir
    static Path folder;

    private static CertificateAuthority authority;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new CertificateAuthority(folder);
    }

    @Test
    void nothingSaidIsThisMachineAlone() {
        assertThat(check(new AddressPlan("", "", "", "", "", ""))).allMatch(Finding::fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anotherAddressNeedsACertificateOrAProxy(String host) throws Exception {
        Issued issued = authority.issue("dns:samverkstad.test");

        assertThat(critical(new AddressPlan(PUBLIC, host, "", "", "", ""))).containsExactly("listen");
        assertThat(critical(new AddressPlan(PUBLIC, host, "", "", "", "10.0.0.0/8")))
                .isEmpty();
        assertThat(critical(with(issued, PUBLIC, host))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "samverkstad.test", "http://samverkstad.test", "https://samverkstad.test/x", "https://a@samverkstad.test",
        "https://", "ftp://samverkstad.test", "https://samverkstad.test?x=1", "https://sam verkstad.test",
    })
    void anAddressIsHttpsAndAHost(String address) {
        assertThat(critical(new AddressPlan(address, "", "", "", "", "127.0.0.1")))
                .containsExactly("address");
    }

    @Test
    void aProxyOrACertificateNeedsThePublicAddress() {
        assertThat(critical(new AddressPlan("", "", "", "", "", "127.0.0.1"))).containsExactly("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.test", "10.0.0.0/33", "10.0.0.300", "0.0.0.0/0", "10.0.0.1, x"})
    void aProxyIsNumbersAndNotEveryone(String proxies) {
        assertThat(critical(new AddressPlan(PUBLIC, "", "", "", "", proxies))).containsExactly("proxy");
    }

    @Test
    void aCertificateMustBeValidNowAndForTheHost() throws Exception {
        assertThat(sentence(with(authority.issue(-60, 30, "dns:samverkstad.test"), PUBLIC, "")))
                .contains("gick ut den");
        assertThat(sentence(with(authority.issue(3, 30, "dns:samverkstad.test"), PUBLIC, "")))
                .contains("gäller först från");
        assertThat(sentence(with(authority.issue("dns:annan.test"), PUBLIC, "")))
                .contains("gäller för annan.test, inte för samverkstad.test");
        assertThat(sentence(with(authority.issue(0, 20, "dns:samverkstad.test"), PUBLIC, "")))
                .contains("går ut om 19 dagar");
        assertThat(check(with(authority.issue("dns:samverkstad.test"), PUBLIC, "")))
                .allMatch(Finding::fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "65536", "-1", "80 80"})
    void aPortIsANumber(String port) {
        assertThat(critical(new AddressPlan("", "", port, "", "", ""))).containsExactly("port");
    }

    @Test
    void aFreePortIsForTheNextStartWhileTheServerRunsOnAnother() throws Exception {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }
        AddressPlan plan = new AddressPlan("", "", Integer.toString(free), "", "", "");

        assertThat(Reachability.of(plan, 0)).extracting(Finding::sv).anyMatch(words -> words.endsWith("är ledig."));
        assertThat(Reachability.of(plan, 8099))
                .extracting(Finding::sv)
                .anyMatch(words -> words.endsWith("är ledig, för nästa start. Samverkstad körs nu på port 8099."));
    }

    private static AddressPlan with(Issued issued, String address, String host) {
        return new AddressPlan(
                address, host, "", issued.certificate().toString(), issued.key().toString(), "");
    }

    private static List<Finding> check(AddressPlan plan) {
        return AddressChecks.of(plan, Instant.now());
    }

    private static List<String> critical(AddressPlan plan) {
        return check(plan).stream()
                .filter(each -> each.status() == Status.CRITICAL)
                .map(Finding::topic)
                .toList();
    }

    private static String sentence(AddressPlan plan) {
        return check(plan).stream()
                .filter(each -> each.topic().equals("certificate"))
                .findFirst()
                .orElseThrow()
                .sv();
    }
}
