package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListeningTest {
    private final Messages english = Messages.forEnvironment("en_GB.UTF-8");

    @Test
    void portZeroBecomesOneThatIsFree() throws IOException {
        Listening listening = Listening.on("127.0.0.1", 0, english);

        assertThat(listening.base()).isEqualTo("http://127.0.0.1:" + listening.port());
        new ServerSocket(listening.port(), 1, InetAddress.getByName("127.0.0.1")).close();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Listening.on("127.0.0.1", port, english))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port %d on 127.0.0.1 is already in use; choose another with --port,".formatted(port)
                            + " or --port 0 for any that is free.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", ""})
    void addressesThatOthersReachAreRefused(String host) {
        assertThatThrownBy(() -> Listening.on(host, 0, english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("need TLS or a declared proxy");
    }

    @Test
    void aNameThatIsNoHostIsRefused() {
        assertThatThrownBy(() -> Listening.on("no such host", 0, english))
                .hasMessage("no such host is not an address of this machine; use 127.0.0.1.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortOutOfRangeIsRefused(int port) {
        assertThatThrownBy(() -> Listening.on("127.0.0.1", port, english))
                .hasMessageStartingWith(port + " is not a port");
    }

    @Test
    void anAddressOfVersion6IsWrittenInBrackets() {
        assertThat(new Listening("::1", 8080).base()).isEqualTo("http://[::1]:8080");
    }
}
