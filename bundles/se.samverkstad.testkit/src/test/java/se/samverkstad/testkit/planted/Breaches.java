package se.samverkstad.testkit.planted;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import javax.naming.Context;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import org.osgi.framework.BundleContext;
import org.xml.sax.SAXException;

/** One breach of each rule, each in a class of its own, and what is allowed beside it. */
public final class Breaches {
    private Breaches() {}

    /** Knows servlets. */
    public record Servlets(Servlet servlet) {}

    /** Knows the framework. */
    public record Framework(BundleContext context) {}

    /** Knows JDBC. */
    public record Jdbc(DataSource source) {}

    /** Starts a process. */
    public static final class Process {
        void start() throws IOException {
            new ProcessBuilder("true").start();
        }
    }

    /** Starts a process the old way. */
    public static final class Exec {
        void start() throws IOException {
            Runtime.getRuntime().exec(new String[] {"true"});
        }
    }

    /** Ends the server. */
    public static final class Exits {
        void end() {
            System.exit(1);
        }
    }

    /** Starts threads. */
    public static final class Threads {
        ExecutorService start() {
            return Executors.newSingleThreadExecutor();
        }
    }

    /** Reads XML with settings of its own. */
    public static final class Dom {
        void read(InputStream in) throws ParserConfigurationException, SAXException, IOException {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    /** Reads XML as a stream with settings of its own. */
    public static final class Stream {
        XMLInputFactory factory() {
            return XMLInputFactory.newFactory();
        }
    }

    /** Opens an address. */
    public static final class Opens {
        InputStream open(URL address) throws IOException {
            return address.openStream();
        }
    }

    /** Connects a socket. */
    public static final class Connects {
        void connect(String host) throws IOException {
            new Socket(host, 80).close();
        }
    }

    /** Connects a channel. */
    public static final class Channels {
        void connect(SocketAddress address) throws IOException {
            SocketChannel.open(address).close();
        }
    }

    /** Asks with the client of Java. */
    public static final class Asks {
        HttpClient client() {
            return HttpClient.newHttpClient();
        }
    }

    /** Looks names up where texts say. */
    public record Looks(Context context) {}

    /** Makes objects of what others wrote. */
    public static final class Thaws {
        Object thaw(InputStream in) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(in).readObject();
        }
    }

    /** Prints. */
    public static final class Prints {
        void say() {
            System.out.println("hello");
        }
    }

    /** Prints a stack trace. */
    public static final class Traces {
        void say(Exception e) {
            e.printStackTrace();
        }
    }

    /** Logs elsewhere. */
    public static final class OtherLog {
        Logger log() {
            return Logger.getAnonymousLogger();
        }
    }

    /** Breaks nothing: it writes XML. */
    public static final class Fine {
        Optional<XMLOutputFactory> factory() {
            return Optional.of(XMLOutputFactory.newFactory());
        }
    }
}
