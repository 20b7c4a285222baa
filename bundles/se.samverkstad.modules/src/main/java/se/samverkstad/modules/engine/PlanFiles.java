package se.samverkstad.modules.engine;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.disk.Durable;

/** The wishes behind a plan, kept so that its hash can be applied after a restart: planned anew, it must hash the same. */
final class PlanFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PlanFiles.class);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    PlanFiles(Path folder, Instant now) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder)) {
            for (Path file : old) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    record Saved(List<Change> changes, Instant at) {}

    private record Json(List<Change> changes, String at) {}

    void save(String hash, List<Change> changes, Instant at) {
        try {
            Durable.write(
                    file(hash),
                    PlanJson.GSON.toJson(new Json(changes, at.toString())).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("the plan {} is forgotten at the next start: {}", hash, e.toString());
        }
    }

    Optional<Saved> load(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
            return Optional.empty();
        }
        try {
            Json json = PlanJson.GSON.fromJson(Files.readString(file(hash)), Json.class);
            return Optional.of(new Saved(json.changes(), Instant.parse(json.at())));
        } catch (IOException | JsonParseException e) {
            LOG.warn("the plan {} cannot be read: {}", hash, e.toString());
            return Optional.empty();
        }
    }

    void delete(String hash) throws IOException {
        Files.deleteIfExists(file(hash));
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".json");
    }
}
