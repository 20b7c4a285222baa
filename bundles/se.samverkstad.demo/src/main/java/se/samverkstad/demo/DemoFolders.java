package se.samverkstad.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where the demo's files lie, and when it began. */
@Component(service = DemoFolders.class)
public final class DemoFolders {
    private final Path home;
    private final Path carried;
    private final String base;

    @Activate
    public DemoFolders(BundleContext context) {
        this(
                Path.of(Objects.requireNonNull(context.getProperty("samverkstad.home"))),
                Path.of(Objects.requireNonNull(context.getProperty("samverkstad.product")), "demo"),
                Objects.requireNonNullElse(context.getProperty("samverkstad.base"), "http://127.0.0.1:8080"));
    }

    DemoFolders(Path home, Path carried, String base) {
        this.home = home;
        this.carried = carried;
        this.base = base;
    }

    /** What the launcher wrote into the marker when the home was made, or put back. */
    Instant start() throws IOException {
        return Instant.parse(Files.readString(home.resolve("demo")).strip());
    }

    URI base() {
        return URI.create(base);
    }

    /**
     * A file that the product carries.
     *
     * @param folder the id of the module, or {@code kommun}
     */
    Path file(String folder, String name) throws IOException {
        Path file = carried.resolve(folder).resolve(name);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Files.isRegularFile(file)) {
            throw new NoSuchFileException(folder + "/" + name, null, "the demo carries no such file");
        }
        return file;
    }
}
