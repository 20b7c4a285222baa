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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.Verb;
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

    private record Json(List<Wish> changes, String at) {}

    /** A change as JSON writes it: without a version when none is asked for. */
    private record Wish(Verb verb, String module, @Nullable String version) {
        static Wish of(Change change) {
            return new Wish(change.verb(), change.module(), change.version().orElse(null));
        }

        Change change() {
            return new Change(verb, module, Optional.ofNullable(version));
        }
    }

    void save(String hash, List<Change> changes, Instant at) {
        Json json = new Json(changes.stream().map(Wish::of).toList(), at.toString());
        try {
            Durable.write(file(hash), PlanJson.GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
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
            return Optional.of(
                    new Saved(json.changes().stream().map(Wish::change).toList(), Instant.parse(json.at())));
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
