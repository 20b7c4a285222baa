package se.samverkstad.workbench.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** How programs speak to us, as OpenAPI 3.1 describes it. It says nothing of this installation, so anyone may read it. */
final class Description {
    static final String PATH = "/api/openapi.json";
    private static final String FILE = "/OSGI-INF/api/openapi.json";

    private Description() {}

    static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
