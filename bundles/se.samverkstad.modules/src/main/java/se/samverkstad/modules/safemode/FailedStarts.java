package se.samverkstad.modules.safemode;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.disk.Durable;

/**
 * How many starts in a row ended without being told to, in a file of the home's run folder. A start has failed from the
 * moment its first module may do harm until it has {@link #held() held}; so a power cut counts too, and nothing has to be
 * written by a process that dies. Safe on any thread. A file that cannot be read or written is as good as none: it must
 * never be the reason that a server does not start.
 */
public final class FailedStarts {
    private static final Logger LOG = LoggerFactory.getLogger(FailedStarts.class);
    private static final Gson GSON = new Gson();

    private final Path file;
    private State state;

    /** @param run the home's folder for what only concerns the running process */
    public FailedStarts(Path run) {
        file = run.resolve("failed-starts.json");
        state = read();
    }

    /** A module that was being started when the process ended. */
    public record Started(String module, String version) {}

    private record State(int failed, @Nullable Started last) {
        static final State NONE = new State(0, null);
    }

    /** Failed ones in a row. Before {@link #begin()} this start is not among them. */
    public synchronized int count() {
        return state.failed();
    }

    /** What was being started when the last of them ended; empty when all modules were up by then. */
    public synchronized Optional<Started> last() {
        return Optional.ofNullable(state.last());
    }

    /** From now on this start counts as failed, until it has held. */
    public synchronized void begin() {
        write(new State(state.failed() + 1, null));
    }

    /** That module's code runs next. */
    public synchronized void starting(String module, String version) {
        write(new State(state.failed(), new Started(module, version)));
    }

    /** No module is being started any more. */
    public synchronized void up() {
        write(new State(state.failed(), null));
    }

    /** It was stopped in order, or has run for a while: none counts any more. */
    public synchronized void held() {
        try {
            Files.deleteIfExists(file);
            state = State.NONE;
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    private void write(State next) {
        state = next;
        try {
            Durable.write(file, GSON.toJson(next).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("{} cannot be written, so a failed start would not be counted: {}", file, e.toString());
        }
    }

    private State read() {
        try {
            State found = Files.exists(file) ? GSON.fromJson(Files.readString(file), State.class) : null;
            return found == null ? State.NONE : found;
        } catch (IOException | JsonParseException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return State.NONE;
        }
    }
}
