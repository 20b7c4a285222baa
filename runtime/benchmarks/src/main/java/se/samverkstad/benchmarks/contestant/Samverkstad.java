package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.samverkstad.benchmarks.measure.Running;

/** The product as it is shipped, on a home of its own. */
public final class Samverkstad implements Contestant {
    private static final Duration ARCHIVE_LIMIT = Duration.ofMinutes(3);

    private final Path product;
    private final Path home;
    private final int port = FreePort.any();
    private String name = "Samverkstad, no module";
    private String page = "/logga-in";
    private Optional<Changes> changes = Optional.empty();
    private List<String> colleagues = List.of();
    private Optional<Updates> updates = Optional.empty();
    private String classData = "SAMVERKSTAD_CLASS_DATA=on";

    private Samverkstad(Path product, Path home) throws IOException {
        this.product = product;
        this.home = home;
        Files.createDirectories(home.getParent());
    }

    /** A home that nobody has set up. */
    public static Samverkstad empty(Path product, Path home) throws IOException {
        return new Samverkstad(product, home);
    }

    /** The same as {@link #withPodcast}, but for the class-data archive, which is neither made nor read. */
    public static Samverkstad withoutArchive(Path product, Path home) throws IOException, InterruptedException {
        Samverkstad one = withPodcast(product, home);
        one.classData = "SAMVERKSTAD_CLASS_DATA=off";
        one.name = "Samverkstad + podcast, no archive";
        return one;
    }

    /** A home with an administrator, the podcast module and one published episode, whose page is measured. */
    public static Samverkstad withPodcast(Path product, Path home) throws IOException, InterruptedException {
        return withPodcast(product, home, 0);
    }

    /** The same, with that many who can sign in. */
    public static Samverkstad withPodcast(Path product, Path home, int colleagues)
            throws IOException, InterruptedException {
        Samverkstad one = new Samverkstad(product, home);
        try (Running running = Running.start(one.command(), one.page(), home.resolveSibling("set-up.log"))) {
            Control control = new Control(home);
            Editor editor = Editor.first(control, one.page().resolve("/"));
            one.colleagues = editor.colleagues(colleagues);
            one.page = editor.publishedEpisode();
            Podcast.Versions versions = Podcast.offerLater(product, home);
            one.changes = Optional.of(new PodcastChanges(control, one.page(), versions));
            one.updates = Optional.of(new Updates(control, versions.later()));
            awaitArchive(home);
        }
        one.name = "Samverkstad + podcast";
        return one;
    }

    /** The first start makes it for the next one, some twenty seconds after it is ready. */
    private static void awaitArchive(Path home) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(ARCHIVE_LIMIT);
        while (!Files.exists(home.resolve("cds/classes.jsa"))) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("no class-data archive in " + home);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        // The key that lets it be used is written right after it.
        TimeUnit.SECONDS.sleep(1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> command() {
        return List.of(
                "/usr/bin/env",
                classData,
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

    /** What those who can sign in write as their name. */
    public List<String> colleagues() {
        return colleagues;
    }

    public String password() {
        return Editor.PASSWORD;
    }

    @Override
    public Path cache() {
        return home.resolve("cache");
    }

    @Override
    public Optional<Changes> changes() {
        return changes;
    }

    /** Of the podcast, when it is installed. */
    public Optional<Updates> updates() {
        return updates;
    }

    /** A folder beside its home as a further source of modules. */
    public Catalogue catalogue() {
        return new Catalogue(new Control(home), home.resolveSibling("catalogue"));
    }
}
