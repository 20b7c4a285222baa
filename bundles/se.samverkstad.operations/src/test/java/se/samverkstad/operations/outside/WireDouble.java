package se.samverkstad.operations.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name server that is told what to answer, and addresses of the open internet that lead to servers of the test. What is
 * not told goes the way of the system.
 */
final class WireDouble implements Wire {
    private final Wire system = new Wire.System();
    private final Map<String, Deque<List<InetAddress>>> names = new HashMap<>();
    private final Map<InetAddress, Integer> servers = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    final List<InetAddress> connected = new ArrayList<>();

    /** The first time the first list, then the next; the last stays. */
    WireDouble name(String name, String... addresses) {
        names.computeIfAbsent(name, each -> new ArrayDeque<>())
                .add(Arrays.stream(addresses).map(WireDouble::number).toList());
        return this;
    }

    /** Whoever connects to that address reaches this port of loopback. */
    WireDouble server(String address, int port) {
        servers.put(number(address), port);
        return this;
    }

    static InetAddress number(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    @Override
    public synchronized List<InetAddress> addresses(String host) throws UnknownHostException {
        asked.add(host);
        Deque<List<InetAddress>> told = names.get(host);
        if (told == null) {
            return system.addresses(host);
        }
        return told.size() > 1 ? told.remove() : told.element();
    }

    @Override
    public Socket connect(InetAddress address, int port, Duration wait) throws IOException {
        synchronized (this) {
            connected.add(address);
        }
        Integer server = servers.get(address);
        return server == null
                ? system.connect(address, port, wait)
                : system.connect(InetAddress.getLoopbackAddress(), server, wait);
    }
}
