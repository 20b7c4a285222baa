package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.samverkstad.benchmarks.measure.Running;

/** The product as it is shipped, on a home of its own. */
public final class Samverkstad implements Contestant {
    private final Path product;
    private final Path home;
    private final int port = FreePort.any();
    private String name = "Samverkstad, no module";
    private String page = "/logga-in";
    private Optional<Changes> changes = Optional.empty();

    private Samverkstad(Path product, Path home) throws IOException {
        this.product = product;
        this.home = home;
        Files.createDirectories(home.getParent());
    }

    /** A home that nobody has set up. */
    public static Samverkstad empty(Path product, Path home) throws IOException {
        return new Samverkstad(product, home);
    }

    /** A home with an administrator, the podcast module and one published episode, whose page is measured. */
    public static Samverkstad withPodcast(Path product, Path home) throws IOException, InterruptedException {
        Samverkstad one = new Samverkstad(product, home);
        try (Running running = Running.start(one.command(), one.page(), home.resolveSibling("set-up.log"))) {
            Control control = new Control(home);
            Editor editor = Editor.first(control, one.page().resolve("/"));
            one.page = editor.publishedEpisode();
            one.changes = Optional.of(new PodcastChanges(control, one.page(), Podcast.offerLater(product, home)));
        }
        one.name = "Samverkstad + podcast";
        return one;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> command() {
        return List.of(
                product.resolve("bin/samverkstad").toString(),
                "start",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port));
    }

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:" + port).resolve(page);
    }

    @Override
    public Path cache() {
        return home.resolve("cache");
    }

    @Override
    public Optional<Changes> changes() {
        return changes;
    }
}
