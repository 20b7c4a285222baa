package se.samverkstad.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the server answers.
 *
 * @param host as the person wrote it
 * @param port never 0
 */
public record Listening(String host, int port) {
    /**
     * Finds out that the port is free now, or picks a free one when {@code port} is 0.
     *
     * @throws Refusal when the host is unknown or not loopback, or the port is out of range or taken
     */
    public static Listening on(String host, int port, Messages messages) {
        if (port < 0 || port > 65_535) {
            throw Refusal.refused(messages.text("port.range", port));
        }
        InetAddress address = loopback(host, messages);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return new Listening(host, probe.getLocalPort());
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

    private static InetAddress loopback(String host, Messages messages) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (host.isBlank() || !address.isLoopbackAddress()) {
                throw Refusal.refused(messages.text("host.not-loopback", host));
            }
            return address;
        } catch (UnknownHostException e) {
            throw Refusal.refused(messages.text("host.unknown", host), e);
        }
    }

    /** The address without a path, such as {@code http://127.0.0.1:8080}. */
    public String base() {
        return "http://" + (isIpv6() ? "[" + host + "]" : host) + ":" + port;
    }

    private boolean isIpv6() {
        try {
            return host.indexOf(':') >= 0 && InetAddress.getByName(host) instanceof Inet6Address;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
