package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home and the product that runs on it.
 *
 * @param product the folder of the product
 * @param version of the product
 * @param build names its exact contents
 */
public record Installation(Path home, Path product, String version, String build) {
    /** Where migrations may be found: the jars of core and all that this home has kept of modules. */
    List<Path> jars() {
        List<Path> jars = new ArrayList<>(jars(product.resolve("core")));
        jars.addAll(jars(home.resolve("modules/jars")));
        return jars;
    }

    /** The jars of a folder; none when there is no such folder. */
    public static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
