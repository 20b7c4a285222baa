package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.samverkstad.benchmarks.peer.FelixLauncher;

/** Felix with SCR, Jetty 12 and one servlet, on the JVM options that Samverkstad itself starts with. */
public final class BareFelix implements Contestant {
    private final Path libraries;
    private final Path work;
    private final int port = FreePort.any();
    private final int commands = FreePort.any();

    /**
     * @param peer the folder with its libraries and bundles
     * @param work a new folder
     */
    public BareFelix(Path peer, Path work) throws IOException {
        this.libraries = peer.resolve("lib");
        this.work = work;
        Folders.copy(peer, work);
        PeerBundles.page(work.resolve("bundles/page.jar"), "page", "jakarta", "/page");
        PeerBundles.commands(work.resolve("bundles/commands.jar"));
        PeerBundles.page(live(), "live", "jakarta", "/live");
    }

    private Path live() {
        return work.resolve("live.jar");
    }

    @Override
    public String name() {
        return "Felix + servlet";
    }

    @Override
    public List<String> command() {
        return List.of(
                Java.command(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dbenchmark.commands=" + commands,
                "-cp",
                Java.classes() + ":" + libraries + "/*",
                FelixLauncher.class.getName(),
                work.resolve("bundles").toString(),
                cache().toString(),
                Integer.toString(port));
    }

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:" + port + "/page");
    }

    @Override
    public Path cache() {
        return work.resolve("cache");
    }

    @Override
    public Optional<Changes> changes() {
        String jar = live().toUri().toString();
        return Optional.of(new CommandLine(commands)
                .changes(page().resolve("/live"), "install " + jar, "update " + jar, "uninstall " + jar));
    }
}
