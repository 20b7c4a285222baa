package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;

/** A module that comes, is renewed and goes while its server runs. Each method returns when the server says it is done. */
public interface Changes {
    void install() throws IOException;

    void update() throws IOException;

    void remove() throws IOException;

    /** A page of the module: 200 when it is there. */
    URI page();

    /** What the page answers when the module is not there. */
    int gone();
}
