package se.samverkstad.operations.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Names and sockets as the system has them; tests put others in its place. */
interface Wire {
    /** All addresses of a name, or the one that is written in numbers. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** A socket connected to that address and no other. The caller closes it. */
    Socket connect(InetAddress address, int port, Duration wait) throws IOException;

    /** That of this computer. */
    final class System implements Wire {
        @Override
        public List<InetAddress> addresses(String host) throws UnknownHostException {
            return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public Socket connect(InetAddress address, int port, Duration wait) throws IOException {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), (int) wait.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }
    }
}
