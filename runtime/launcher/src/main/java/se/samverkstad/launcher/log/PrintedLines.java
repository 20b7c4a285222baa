package se.samverkstad.launcher.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** What a library prints becomes lines of the log: standard output belongs to the one line that says where to go. */
public final class PrintedLines extends OutputStream {
    private final Consumer<String> log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    PrintedLines(Consumer<String> log) {
        this.log = log;
    }

    /** From now on, for the whole process. */
    public static void redirect() {
        System.setOut(stream(LoggerFactory.getLogger("stdout")::info));
        System.setErr(stream(LoggerFactory.getLogger("stderr")::warn));
    }

    private static PrintStream stream(Consumer<String> log) {
        return new PrintStream(new PrintedLines(log), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int octet) {
        if (octet == '\n') {
            String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
            line.reset();
            if (!text.isEmpty()) {
                log.accept(text);
            }
        } else {
            line.write(octet);
        }
    }
}
