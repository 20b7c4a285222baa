package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, deleted and copied. */
public final class Folders {
    private Folders() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path each : tree(folder, Comparator.reverseOrder())) {
            Files.delete(each);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path each : tree(from, Comparator.naturalOrder())) {
            Files.copy(
                    each,
                    to.resolve(from.relativize(each).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> tree(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(order).toList();
        }
    }
}
