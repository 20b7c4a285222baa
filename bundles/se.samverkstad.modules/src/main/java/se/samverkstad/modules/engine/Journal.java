package se.samverkstad.modules.engine;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.disk.Durable;

/**
 * What was begun and how it ended, one JSON line each, on disk before anything else happens. A line that a crash cut
 * short is passed over.
 */
final class Journal {
    private static final Gson GSON = new Gson();

    private final Path file;
    private final Clock clock;

    Journal(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** How far an operation came. */
    enum Event {
        BEGIN,
        DONE,
        FAILED
    }

    record Act(
            Verb verb,
            String module,
            @Nullable String from,
            @Nullable String to) {}

    record Line(
            String at,
            String run,
            Event event,
            String who,
            String result,
            List<Act> acts,
            @Nullable String why) {}

    void begin(String run, String who, Plan plan) throws IOException {
        List<Act> acts = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            acts.add(new Act(
                    step.verb(),
                    step.module(),
                    step.from().orElse(null),
                    step.to().orElse(null)));
        }
        append(new Line(clock.instant().toString(), run, Event.BEGIN, who, plan.result(), acts, null));
    }

    void done(String run) throws IOException {
        append(new Line(clock.instant().toString(), run, Event.DONE, "", "", List.of(), null));
    }

    void failed(String run, String why) throws IOException {
        append(new Line(clock.instant().toString(), run, Event.FAILED, "", "", List.of(), why));
    }

    /** The operation that was begun and has no end, after a crash. */
    Optional<Line> unfinished() throws IOException {
        Map<String, Line> open = new LinkedHashMap<>();
        for (Line line : lines()) {
            if (line.event() == Event.BEGIN) {
                open.put(line.run(), line);
            } else {
                open.remove(line.run());
            }
        }
        return open.values().stream().reduce((first, last) -> last);
    }

    /** Newest first. */
    List<HistoryEntry> history(int limit) throws IOException {
        List<Line> lines = lines();
        Map<String, Event> ends = new LinkedHashMap<>();
        lines.stream().filter(line -> line.event() != Event.BEGIN).forEach(line -> ends.put(line.run(), line.event()));
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && entries.size() < limit; i--) {
            Line line = lines.get(i);
            if (line.event() == Event.BEGIN) {
                boolean done = ends.get(line.run()) == Event.DONE;
                for (Act act : line.acts()) {
                    entries.add(new HistoryEntry(
                            java.time.Instant.parse(line.at()),
                            line.who(),
                            act.verb(),
                            act.module(),
                            Optional.ofNullable(act.from()),
                            Optional.ofNullable(act.to()),
                            done));
                }
            }
        }
        return entries;
    }

    private void append(Line line) throws IOException {
        // A torn line from a crash is ended first, so that it spoils no other.
        String before = endsInLine() ? "" : "\n";
        Durable.append(file, (before + GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean endsInLine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        byte[] bytes = Files.readAllBytes(file);
        return bytes[bytes.length - 1] == '\n';
    }

    private List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            try {
                Line line = GSON.fromJson(text, Line.class);
                if (line != null && line.run() != null && line.event() != null) {
                    lines.add(line);
                }
            } catch (JsonSyntaxException e) {
                continue; // cut short by a crash
            } catch (JsonParseException e) {
                throw new IOException(file + " is damaged", e);
            }
        }
        return lines;
    }
}
