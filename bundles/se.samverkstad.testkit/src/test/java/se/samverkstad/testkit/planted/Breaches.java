package se.samverkstad.testkit.planted;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
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
