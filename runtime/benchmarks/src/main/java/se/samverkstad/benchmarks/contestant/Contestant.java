package se.samverkstad.benchmarks.contestant;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of those measured. It is prepared once; then it is started and changed again and again. */
public interface Contestant {
    String name();

    /** Starts it in the foreground, on the port that was chosen when it was prepared. */
    List<String> command();

    /** A small public page, which answers 200 when all that was installed is there. */
    URI page();

    /** What it can make anew; a cold start is one without it. */
    Path cache();

    default Optional<Changes> changes() {
        return Optional.empty();
    }
}
