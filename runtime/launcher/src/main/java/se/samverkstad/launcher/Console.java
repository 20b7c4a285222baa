package se.samverkstad.launcher;

import java.io.InputStream;
import java.io.PrintStream;

/** The three streams of the person at the terminal; kept apart from {@code System.out}, which libraries may write to. */
public record Console(PrintStream out, PrintStream err, InputStream in) {
    void flush() {
        out.flush();
        err.flush();
    }
}
