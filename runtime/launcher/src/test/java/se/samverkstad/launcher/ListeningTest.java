package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.operations.address.AddressPlan;

final class ListeningTest {
    private final Messages english = Messages.forEnvironment("en_GB.UTF-8");

    @Test
    void portZeroBecomesOneThatIsFree() throws IOException {
        Listening listening = on("127.0.0.1", 0);

        assertThat(listening.base()).isEqualTo("http://127.0.0.1:" + listening.port());
        new ServerSocket(listening.port(), 1, InetAddress.getByName("127.0.0.1")).close();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> on("127.0.0.1", port))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port %d on 127.0.0.1 is already in use; choose another with --port,".formatted(port)
                            + " or --port 0 for any that is free.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void addressesThatOthersReachAreRefused(String host) {
        assertThatThrownBy(() -> on(host, 0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("give an own certificate");
    }

    @Test
    void aNameThatIsNoHostIsRefused() {
        assertThatThrownBy(() -> on("no such host", 0))
                .hasMessageStartingWith("no such host is not an address of this machine");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortOutOfRangeIsRefused(int port) {
        assertThatThrownBy(() -> on("127.0.0.1", port)).hasMessageStartingWith("\"" + port + "\" is not a port");
    }

    @Test
    void anAddressOfVersion6IsWrittenInBrackets() {
        assertThat(new Listening("::1", 8080, plan("::1", 8080)).base()).isEqualTo("http://[::1]:8080");
    }

    @Test
    void thePublicAddressIsTheOneThatPeopleWrite() {
        AddressPlan behindProxy = new AddressPlan("https://samverkstad.test/", "0.0.0.0", "0", "", "", "10.1.2.3");

        assertThat(Listening.on(behindProxy, english).base()).isEqualTo("https://samverkstad.test");
    }

    private Listening on(String host, int port) {
        return Listening.on(plan(host, port), english);
    }

    private static AddressPlan plan(String host, int port) {
        return new AddressPlan("", host, Integer.toString(port), "", "", "");
    }
}
