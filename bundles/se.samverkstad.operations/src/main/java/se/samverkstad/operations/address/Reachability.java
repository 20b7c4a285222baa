package se.samverkstad.operations.address;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.doctor.Findings;

/** What the network says of an address plan: whether the public name is known, and whether the port is free. */
public final class Reachability {
    private Reachability() {}

    /** @param ours the port that this installation holds now; 0 when it does not run */
    public static List<Finding> of(AddressPlan plan, int ours) {
        List<Finding> findings = new ArrayList<>();
        AddressChecks.publicAddress(plan).map(URI::getHost).ifPresent(host -> findings.add(name(host)));
        Optional<Integer> port = AddressChecks.port(plan);
        port.ifPresent(number -> findings.add(port(plan.listenHost(), number, ours)));
        return findings;
    }

    private static Finding name(String host) {
        if (Network.address(host).isPresent()) {
            return Findings.ok("name", "name.number", host);
        }
        try {
            String found = Arrays.stream(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            return Findings.ok("name", "name.fine", host, found);
        } catch (UnknownHostException e) {
            return Findings.critical("name", "name.unknown", host);
        }
    }

    private static Finding port(String host, int port, int ours) {
        if (port == 0) {
            return Findings.ok("port", "port.any");
        }
        if (port == ours) {
            return Findings.ok("port", "port.ours", port);
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return ours > 0
                    ? Findings.ok("port", "port.next", port, host, ours)
                    : Findings.ok("port", "port.free", port, host);
        } catch (BindException e) {
            String why = String.valueOf(e.getMessage());
            String key = why.contains("ermission")
                    ? "port.forbidden"
                    : why.contains("assign") ? "port.absent" : "port.taken";
            return Findings.critical("port", key, port, host);
        } catch (IOException e) {
            return Findings.critical("port", "port.failed", port, host, String.valueOf(e.getMessage()));
        }
    }
}
