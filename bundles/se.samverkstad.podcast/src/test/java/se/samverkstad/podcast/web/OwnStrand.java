package se.samverkstad.podcast.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A {@link Strand} for one test, in a folder that is deleted when it is closed: a field of a test, with {@code AutoClose}. */
final class OwnStrand extends Strand {
    OwnStrand() {
        super(folder());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("strand");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        super.close();
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> inmostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inmostFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
