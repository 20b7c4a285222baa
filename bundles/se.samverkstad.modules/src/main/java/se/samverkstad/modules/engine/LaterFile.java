package se.samverkstad.modules.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Moved.Difference;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.table.Label;

/** The plan for later as a file that is replaced as a whole. In no backup: what was planned then is not to happen again. */
final class LaterFile {
    private static final Logger LOG = LoggerFactory.getLogger(LaterFile.class);

    private final Path file;

    LaterFile(Path file) {
        this.file = file;
    }

    private record Json(
            String id,
            Plan plan,
            String due,
            By by,
            String made,
            State state,
            @Nullable String run,
            @Nullable Label why,
            List<Difference> differences) {}

    Optional<Scheduled> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Json json = PlanJson.GSON.fromJson(Files.readString(file), Json.class);
            return Optional.of(new Scheduled(
                    json.id(),
                    json.plan(),
                    Instant.parse(json.due()),
                    json.by(),
                    Instant.parse(json.made()),
                    json.state(),
                    Optional.ofNullable(json.run()),
                    Optional.ofNullable(json.why()),
                    json.differences()));
        } catch (IOException | RuntimeException e) {
            LOG.error("the planned change cannot be read and is not carried out: {}", e.toString());
            return Optional.empty();
        }
    }

    void write(Scheduled later) throws IOException {
        Json json = new Json(
                later.id(),
                later.plan(),
                later.due().toString(),
                later.by(),
                later.made().toString(),
                later.state(),
                later.run().orElse(null),
                later.why().orElse(null),
                later.differences());
        Durable.write(file, PlanJson.GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
    }

    void delete() throws IOException {
        Durable.delete(file);
    }
}
