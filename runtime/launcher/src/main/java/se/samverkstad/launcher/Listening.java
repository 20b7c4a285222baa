package se.samverkstad.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import se.samverkstad.api.health.Health;
import se.samverkstad.operations.address.AddressChecks;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.doctor.Finding;

/**
 * Where the server answers.
 *
 * @param host as the person wrote it
 * @param port never 0
 * @param plan what it follows from; nothing critical was found in it
 */
public record Listening(String host, int port, AddressPlan plan) {
    /**
     * Finds out that the plan can hold and that the port is free now, or picks a free one when it says 0.
     *
     * @throws Refusal when others would be let in without https, a certificate cannot be used, the host is unknown, or the
     *     port is out of range or taken
     */
    public static Listening on(AddressPlan plan, Messages messages) {
        for (Finding finding : AddressChecks.of(plan, Instant.now())) {
            if (finding.status() == Health.Status.CRITICAL) {
                throw Refusal.refused(messages.language().equals("sv") ? finding.sv() : finding.en());
            }
        }
        String host = plan.listenHost();
        int port = AddressChecks.port(plan).orElseThrow();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return new Listening(host, probe.getLocalPort(), plan);
        } catch (BindException e) {
            String why = String.valueOf(e.getMessage());
            String key = why.contains("ermission")
                    ? "port.forbidden"
                    : why.contains("assign") ? "host.absent" : "port.taken";
            throw Refusal.refused(messages.text(key, port, host), e);
        } catch (IOException e) {
            throw Refusal.refused(messages.text("port.failed", port, host, String.valueOf(e.getMessage())), e);
        }
    }

    /** Whether the server itself speaks https, by a certificate of its own. */
    public boolean secure() {
        return plan.hasCertificate();
    }

    /** The address that people write, without a path: the public one, or such as {@code http://127.0.0.1:8080}. */
    public String base() {
        Optional<URI> known = AddressChecks.publicAddress(plan);
        return known.map(URI::toString)
                .orElseGet(
                        () -> (secure() ? "https://" : "http://") + (isIpv6() ? "[" + host + "]" : host) + ":" + port);
    }

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isIpv6() {
        try {
            return host.indexOf(':') >= 0 && InetAddress.getByName(host) instanceof Inet6Address;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
