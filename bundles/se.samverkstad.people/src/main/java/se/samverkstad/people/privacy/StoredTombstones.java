package se.samverkstad.people.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.Store;

/** Marks as empty files and as rows. */
@Component
public final class StoredTombstones implements Tombstones {
    static final String FOLDER = "erased";

    private final Store store;
    private final Path folder;
    private final Clock clock;

    @Activate
    public StoredTombstones(@Reference Store store, BundleContext framework) {
        this(store, Path.of(framework.getProperty("samverkstad.home")), Clock.systemUTC());
    }

    StoredTombstones(Store store, Path home, Clock clock) {
        this.store = store;
        this.folder = home.resolve(FOLDER);
        this.clock = clock;
    }

    @Override
    public void set(Mark mark) {
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(
                    folder.resolve(mark.text()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            sync(folder);
            sync(folder.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void settle(Mark mark) {
        store.write(rows -> {
            rows.createUpdate("DELETE FROM ${table}erasure WHERE mark = :mark")
                    .bind("mark", mark.text())
                    .execute();
            return rows.createUpdate("INSERT INTO ${table}erasure (mark, at) VALUES (:mark, :at)")
                    .bind("mark", mark.text())
                    .bind("at", clock.instant())
                    .execute();
        });
    }

    @Override
    public List<Mark> open() {
        List<String> files = files();
        if (files.isEmpty()) {
            return List.of();
        }
        Set<String> done = new HashSet<>(rows());
        return files.stream()
                .filter(name -> !done.contains(name))
                .map(Mark::new)
                .toList();
    }

    @Override
    public void adopt() {
        Set<String> files = new HashSet<>(files());
        rows().stream().filter(name -> !files.contains(name)).map(Mark::new).forEach(this::set);
    }

    private List<String> rows() {
        return store.read(rows -> rows.createQuery("SELECT mark FROM ${table}erasure")
                .mapTo(String.class)
                .list());
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(StoredTombstones::made))
                    .map(file -> Optional.ofNullable(file.getFileName())
                            .map(Path::toString)
                            .orElse(""))
                    .filter(Mark::holds)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.nio.file.attribute.FileTime made(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
