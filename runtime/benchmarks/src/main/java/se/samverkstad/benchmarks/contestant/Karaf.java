package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Karaf as it is unpacked, with {@code scr}, {@code http-whiteboard} and one servlet among its boot features. A module
 * comes and goes as a feature; it is renewed as a bundle, which is what its console offers.
 */
public final class Karaf implements Contestant {
    private final Path home;
    private final int port = FreePort.any();
    private final int commands = FreePort.any();

    /**
     * @param peer Karaf, unpacked
     * @param home a new folder
     */
    public Karaf(Path peer, Path home) throws IOException {
        this.home = home;
        Folders.copy(peer, home);
        Path bundles = home.resolve("benchmark");
        PeerBundles.page(bundles.resolve("page.jar"), "page", "javax", "/page");
        PeerBundles.commands(bundles.resolve("commands.jar"));
        PeerBundles.page(live(), "live", "javax", "/live");
        Files.writeString(bundles.resolve("features.xml"), features(bundles));
        change(
                "org.apache.karaf.features.cfg",
                "(?m)^featuresRepositories = ",
                "$0" + bundles.toUri() + "features.xml, ");
        change("org.apache.karaf.features.cfg", "(?m)^featuresBoot = ", "$0scr, http-whiteboard, benchmark-page, ");
        change("org.apache.karaf.shell.cfg", "(?m)^sshPort = .*", "sshPort = " + FreePort.any());
        change("org.apache.karaf.shell.cfg", "(?m)^sshHost = .*", "sshHost = 127.0.0.1");
        change("org.apache.karaf.management.cfg", "(?m)^rmiRegistryPort = .*", "rmiRegistryPort = " + FreePort.any());
        change("org.apache.karaf.management.cfg", "(?m)^rmiServerPort = .*", "rmiServerPort = " + FreePort.any());
        Files.writeString(
                home.resolve("etc/org.ops4j.pax.web.cfg"),
                "org.osgi.service.http.port = %d%norg.ops4j.pax.web.listening.addresses = 127.0.0.1%n".formatted(port));
        Files.writeString(
                home.resolve("etc/system.properties"),
                "%nbenchmark.commands = %d%n".formatted(commands),
                StandardOpenOption.APPEND);
    }

    private void change(String file, String pattern, String replacement) throws IOException {
        Path path = home.resolve("etc").resolve(file);
        String before = Files.readString(path);
        String after = before.replaceFirst(pattern, replacement);
        if (after.equals(before)) {
            throw new IOException("%s has no line %s".formatted(file, pattern));
        }
        Files.writeString(path, after);
    }

    private static String features(Path bundles) {
        return """
                <features name="benchmark" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="benchmark-page" version="1.0.0">
                    <bundle>%1$spage.jar</bundle>
                    <bundle>%1$scommands.jar</bundle>
                  </feature>
                  <feature name="benchmark-live" version="1.0.0">
                    <bundle>%1$slive.jar</bundle>
                  </feature>
                </features>
                """.formatted(bundles.toUri());
    }

    private Path live() {
        return home.resolve("benchmark/live.jar");
    }

    @Override
    public String name() {
        return "Karaf + servlet";
    }

    @Override
    public List<String> command() {
        return List.of(home.resolve("bin/karaf").toString(), "daemon");
    }

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:" + port + "/page");
    }

    @Override
    public Path cache() {
        return home.resolve("data");
    }

    @Override
    public Optional<Changes> changes() {
        return Optional.of(new CommandLine(commands)
                .changes(
                        page().resolve("/live"),
                        "feature:install benchmark-live",
                        "update " + live().toUri(),
                        "feature:uninstall benchmark-live"));
    }
}
