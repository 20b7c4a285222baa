package se.samverkstad.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where our own classes lie after a build: each bundle's, the launcher's and the build tools', without libraries. */
public final class EveryBundle implements LocationProvider {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Override
    public Set<Location> get(Class<?> testClass) {
        Set<Location> locations = new LinkedHashSet<>();
        for (Path classes : folders()) {
            // Libraries that a bundle carries lie beside its own packages.
            locations.add(Location.of(classes.resolve("se/samverkstad")));
        }
        return locations;
    }

    /** The folders of classes, one for each Maven module that has any of ours. */
    static List<Path> folders() {
        try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
            return Stream.concat(
                            bundles.filter(bundle -> !bundle.endsWith("se.samverkstad.testkit")),
                            Stream.of("features", "runtime/launcher", "runtime/product")
                                    .map(ROOT::resolve))
                    .map(module -> module.resolve("target/classes"))
                    .filter(classes -> Files.isDirectory(classes.resolve("se/samverkstad")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
