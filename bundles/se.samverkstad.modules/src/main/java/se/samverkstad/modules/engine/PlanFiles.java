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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.disk.Durable;

/** The wishes behind a plan, kept so that its hash can be applied after a restart: planned anew, it must hash the same. */
final class PlanFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PlanFiles.class);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}(\\.purge)?\\.json");
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration EACH = Duration.ofDays(1);

    private final Path folder;
    private Instant swept;

    PlanFiles(Path folder, Instant now) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        sweep(now);
        swept = now;
    }

    /** Those of purges lie in the same folder. */
    private void sweep(Instant now) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder)) {
            for (Path file : old) {
                if (NAME.matcher(file.getFileName().toString()).matches() && old(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean old(Path file, Instant now) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT));
    }

    /** Once a day, when a plan is made. */
    private synchronized void sweepSometimes(Instant now) throws IOException {
        if (swept.plus(EACH).isBefore(now)) {
            swept = now;
            sweep(now);
        }
    }

    /** @param base hash of the profile it was made on; empty in a file of an older build */
    record Saved(List<Change> changes, Instant at, Optional<String> base) {}

    private record Json(
            List<Wish> changes, String at, @Nullable String base) {}

    /** A change as JSON writes it: without a version when none is asked for. */
    private record Wish(Verb verb, String module, @Nullable String version) {
        static Wish of(Change change) {
            return new Wish(change.verb(), change.module(), change.version().orElse(null));
        }

        Change change() {
            return new Change(verb, module, Optional.ofNullable(version));
        }
    }

    void save(String hash, List<Change> changes, Instant at, String base) {
        Json json = new Json(changes.stream().map(Wish::of).toList(), at.toString(), base);
        try {
            Durable.write(file(hash), PlanJson.GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
            sweepSometimes(Instant.now());
        } catch (IOException e) {
            LOG.warn("the plan {} is forgotten at the next start: {}", hash, e.toString());
        }
    }

    Optional<Saved> load(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
            return Optional.empty();
        }
        try {
            if (old(file(hash), Instant.now())) {
                return Optional.empty();
            }
            Json json = PlanJson.GSON.fromJson(Files.readString(file(hash)), Json.class);
            return Optional.of(new Saved(
                    json.changes().stream().map(Wish::change).toList(),
                    Instant.parse(json.at()),
                    Optional.ofNullable(json.base())));
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
