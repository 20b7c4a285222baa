package se.samverkstad.operations.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.api.net.Fetched;

/**
 * One fetch from the first address to the content. A name is resolved once for each address on the way, all its addresses
 * are looked at, and the connection goes to one of those: a name server that answers otherwise a moment later (DNS
 * rebinding) is not asked again. Used by one thread; closed from another when its time is up.
 */
final class Fetch implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;

    private final Limits limits;
    private final Wire wire;
    private final Predicate<InetAddress> open;
    private final SSLContext tls;
    private volatile @Nullable Socket current;
    private volatile boolean over;

    Fetch(Limits limits, Wire wire, Predicate<InetAddress> open, SSLContext tls) {
        this.limits = limits;
        this.wire = wire;
        this.open = open;
        this.tls = tls;
    }

    Fetched run(String address, long most) throws IOException {
        Place place = Place.of(Place.asciiNames(address), limits.http(), limits.ports());
        for (int followed = 0; followed <= MOST_REDIRECTS; followed++) {
            Answer answer = ask(place, most);
            if (answer.location().isEmpty()) {
                return new Fetched(place.address(), answer.type(), answer.content());
            }
            place = place.next(answer.location().get(), limits.http(), limits.ports());
        }
        throw new NotFetched(Reason.REDIRECT, place.host());
    }

    /** One question to a server that was named; redirects are an answer like any other. */
    Reply run(Question question) throws IOException {
        Allowed allowed = new Allowed(open, question.inside());
        Place place = allowed.place(question.address());
        List<InetAddress> addresses = checked(place, allowed.open(place));
        try (Socket socket = way(place, addresses)) {
            return Reply.of(Conversation.ask(socket, place, question));
        }
    }

    /** A file of a server that was named. Redirects are refused: they would lead where nobody has said. */
    byte[] file(String address, Set<String> inside, long most) throws IOException {
        Allowed allowed = new Allowed(open, inside);
        Place place = allowed.place(address);
        List<InetAddress> addresses = checked(place, allowed.open(place));
        try (Socket socket = way(place, addresses)) {
            Answer answer = Conversation.get(socket, place, most);
            if (answer.location().isPresent()) {
                throw new NotFetched(Reason.REDIRECT, place.host());
            }
            return answer.content();
        }
    }

    private Answer ask(Place place, long most) throws IOException {
        List<InetAddress> addresses = checked(place, open);
        try (Socket socket = way(place, addresses)) {
            return Conversation.get(socket, place, most);
        }
    }

    private Socket way(Place place, List<InetAddress> addresses) throws IOException {
        Socket socket = protectedWay(connected(place, addresses), place);
        socket.setSoTimeout((int) CONNECT.toMillis());
        return socket;
    }

    /** One address that is not for all refuses the name, whichever of them would be used. */
    private List<InetAddress> checked(Place place, Predicate<InetAddress> reachable) throws IOException {
        List<InetAddress> addresses;
        try {
            addresses = wire.addresses(place.host());
        } catch (UnknownHostException e) {
            throw new NotFetched(Reason.UNKNOWN_NAME, place.host());
        }
        if (addresses.isEmpty() || !addresses.stream().allMatch(reachable)) {
            throw new NotFetched(Reason.NOT_PUBLIC, place.host());
        }
        return addresses;
    }

    private Socket connected(Place place, List<InetAddress> addresses) throws IOException {
        for (InetAddress address : addresses) {
            if (over) {
                break;
            }
            try {
                return kept(wire.connect(address, place.port(), CONNECT));
            } catch (IOException e) {
                // The next address may answer; when none does, that is said.
            }
        }
        throw new NotFetched(Reason.UNREACHABLE, place.host());
    }

    /** The name is that of the address as written; what the connection goes to has no name of its own. */
    private Socket protectedWay(Socket socket, Place place) throws IOException {
        if (!place.encrypted()) {
            return socket;
        }
        try {
            socket.setSoTimeout((int) CONNECT.toMillis());
            SSLSocket way = (SSLSocket) tls.getSocketFactory().createSocket(socket, place.host(), place.port(), true);
            SSLParameters parameters = way.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            way.setSSLParameters(parameters);
            way.startHandshake();
            return way;
        } catch (SocketTimeoutException e) {
            socket.close();
            throw new NotFetched(Reason.TOO_SLOW, place.host());
        } catch (SSLException e) {
            socket.close();
            throw new NotFetched(Reason.CERTIFICATE, place.host());
        } catch (IOException e) {
            socket.close();
            throw new NotFetched(Reason.BROKEN, place.host());
        }
    }

    private Socket kept(Socket socket) throws IOException {
        current = socket;
        if (over) {
            socket.close();
        }
        return socket;
    }

    /** What is being waited for fails at once. */
    @Override
    public void close() {
        over = true;
        try {
            Socket socket = current;
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }
}
