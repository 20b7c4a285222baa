package se.samverkstad.modules.engine;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.disk.Durable;
import se.samverkstad.modules.table.Label;

/**
 * What was begun and how it ended, one JSON line each, on disk before anything else happens. A line that a crash cut
 * short is passed over.
 */
final class Journal {
    private static final Gson GSON = new Gson();
    private static final By NOBODY = By.person("", "");

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
        FAILED,
        /** Ended by someone before the switch. */
        CANCELLED
    }

    /** @param name of the module; lines of older builds have none */
    record Act(
            Verb verb,
            String module,
            @Nullable String from,
            @Nullable String to,
            @Nullable Label name) {}

    /**
     * What was counted until the end.
     *
     * @param phase where it ended
     */
    record Outcome(long answered, long failed, List<Label> remarks, Run.Phase phase) {
        static Outcome of(Run run) {
            return new Outcome(run.calls().answered(), run.calls().failed(), run.remarks(), run.phase());
        }
    }

    /**
     * @param base hash of the profile before; lines of older builds have none
     * @param because why the installation began it by itself, or why it was not done
     * @param plan hash of the plan, where it was begun; lines of older builds have none
     * @param outcome where it ended; none when a stop cut it off
     */
    record Line(
            String at,
            String run,
            Event event,
            String who,
            String result,
            List<Act> acts,
            @Nullable String why,
            @Nullable By person,
            @Nullable String base,
            @Nullable Label because,
            @Nullable String plan,
            @Nullable Outcome outcome) {
        static Line end(String at, String run, Event event, @Nullable Label because, @Nullable Outcome outcome) {
            String why = because == null ? null : because.en();
            return new Line(at, run, event, "", "", List.of(), why, null, null, because, null, outcome);
        }

        /** A line of an older build has the name alone. */
        By by() {
            return person == null ? By.person("", who) : person;
        }

        boolean automatic() {
            return person != null && person.way() == By.Way.SYSTEM;
        }
    }

    /**
     * What was last done with a module, and holds.
     *
     * @param at when it was done
     * @param base hash of the profile before; empty in lines of an older build
     * @param result hash of the profile it led to
     */
    record Latest(
            String run,
            Instant at,
            Act act,
            Optional<String> base,
            String result,
            boolean automatic,
            Optional<Label> because) {}

    void begin(String run, By by, Plan plan) throws IOException {
        begin(run, by, plan, Optional.empty());
    }

    /** @param because why the installation does it by itself; empty when someone asked for it */
    void begin(String run, By by, Plan plan, Optional<Label> because) throws IOException {
        List<Act> acts = new ArrayList<>();
        for (Plan.Step step : plan.steps()) {
            acts.add(new Act(
                    step.verb(),
                    step.module(),
                    step.from().orElse(null),
                    step.to().orElse(null),
                    step.name()));
        }
        append(new Line(
                now(),
                run,
                Event.BEGIN,
                by.name(),
                plan.result(),
                acts,
                null,
                by,
                plan.base(),
                because.orElse(null),
                plan.hash(),
                null));
    }

    /** Of one that a stop cut off. */
    void done(String run) throws IOException {
        append(Line.end(now(), run, Event.DONE, null, null));
    }

    void done(String run, Outcome outcome) throws IOException {
        append(Line.end(now(), run, Event.DONE, null, outcome));
    }

    /** Of one that a stop cut off. */
    void failed(String run, Label why) throws IOException {
        append(Line.end(now(), run, Event.FAILED, why, null));
    }

    void failed(String run, Label why, Outcome outcome) throws IOException {
        append(Line.end(now(), run, Event.FAILED, why, outcome));
    }

    void cancelled(String run, Label why) throws IOException {
        append(Line.end(now(), run, Event.CANCELLED, why, null));
    }

    void cancelled(String run, Label why, Outcome outcome) throws IOException {
        append(Line.end(now(), run, Event.CANCELLED, why, outcome));
    }

    private String now() {
        return clock.instant().toString();
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

    /** What was last done with each module, of all that holds. */
    Map<String, Latest> latest() throws IOException {
        List<Line> lines = lines();
        Map<String, Line> ends = ends(lines);
        Map<String, Latest> latest = new LinkedHashMap<>();
        for (Line line : lines) {
            Line end = ends.get(line.run());
            if (line.event() == Event.BEGIN && end != null && end.event() == Event.DONE) {
                for (Act act : line.acts()) {
                    latest.put(act.module(), latest(line, end, act));
                }
            }
        }
        return latest;
    }

    private static Latest latest(Line line, Line end, Act act) {
        return new Latest(
                line.run(),
                Instant.parse(end.at()),
                act,
                Optional.ofNullable(line.base()),
                line.result(),
                line.automatic() && act.verb() == Verb.UNDO,
                Optional.ofNullable(line.because()));
    }

    /** The beginning of each operation that holds, by its run, the oldest first. */
    Map<String, Line> done() throws IOException {
        List<Line> lines = lines();
        Map<String, Line> ends = ends(lines);
        Map<String, Line> done = new LinkedHashMap<>();
        for (Line line : lines) {
            Line end = ends.get(line.run());
            if (line.event() == Event.BEGIN && end != null && end.event() == Event.DONE) {
                done.put(line.run(), line);
            }
        }
        return done;
    }

    /**
     * An operation that has ended.
     *
     * @param next what was done after it with each of its modules, and holds
     */
    record Past(Line begin, Line end, Map<String, Latest> next) {}

    /** Empty for one that goes on, and for one that nobody began. */
    Optional<Past> past(String run) throws IOException {
        List<Line> lines = lines();
        Map<String, Line> ends = ends(lines);
        Line end = ends.get(run);
        Line begin = null;
        Map<String, Latest> next = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.event() == Event.BEGIN && line.run().equals(run)) {
                begin = line;
            } else if (line.event() == Event.BEGIN && begin != null) {
                Line its = ends.get(line.run());
                if (its != null && its.event() == Event.DONE) {
                    line.acts().forEach(act -> next.putIfAbsent(act.module(), latest(line, its, act)));
                }
            }
        }
        return begin == null || end == null ? Optional.empty() : Optional.of(new Past(begin, end, next));
    }

    private static Map<String, Line> ends(List<Line> lines) {
        Map<String, Line> ends = new LinkedHashMap<>();
        lines.stream().filter(line -> line.event() != Event.BEGIN).forEach(line -> ends.put(line.run(), line));
        return ends;
    }

    /** Newest first. */
    List<HistoryEntry> history(int limit) throws IOException {
        List<Line> lines = lines();
        Map<String, Line> ends = ends(lines);
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && entries.size() < limit; i--) {
            Line line = lines.get(i);
            if (line.event() == Event.BEGIN) {
                Line end = ends.get(line.run());
                boolean done = end != null && end.event() == Event.DONE;
                Label because = done || end == null ? line.because() : end.because();
                for (Act act : line.acts()) {
                    entries.add(new HistoryEntry(
                            Instant.parse(line.at()),
                            line.who(),
                            act.verb(),
                            act.module(),
                            Optional.ofNullable(act.from()),
                            Optional.ofNullable(act.to()),
                            done,
                            line.automatic() && act.verb() == Verb.UNDO,
                            Optional.ofNullable(because),
                            Optional.empty(),
                            Optional.of(line.run())));
                }
            }
        }
        return entries;
    }

    /** Takes who it was out of every line of a person; what was done stays. */
    void forget(String person) throws IOException {
        List<Line> lines = lines();
        if (lines.stream().noneMatch(line -> of(line, person))) {
            return;
        }
        StringBuilder fresh = new StringBuilder();
        for (Line line : lines) {
            Line kept = of(line, person)
                    ? new Line(
                            line.at(),
                            line.run(),
                            line.event(),
                            "",
                            line.result(),
                            line.acts(),
                            line.why(),
                            NOBODY,
                            line.base(),
                            line.because(),
                            line.plan(),
                            line.outcome())
                    : line;
            fresh.append(GSON.toJson(kept)).append('\n');
        }
        Durable.write(file, fresh.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean of(Line line, String person) {
        return line.person() != null && line.person().id().equals(person);
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
