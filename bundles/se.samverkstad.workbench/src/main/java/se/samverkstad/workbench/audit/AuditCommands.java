package se.samverkstad.workbench.audit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.Verdict;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/** {@code audit.export} and {@code audit.verify}, for whoever holds the machine. */
public final class AuditCommands {
    private AuditCommands() {}

    /** The record as lines. */
    @Component(service = ControlCommand.class)
    public static final class Exporting implements ControlCommand {
        private final Export export;
        private final Screens screens;

        @Activate
        public Exporting(@Reference Export export, @Reference Screens screens) {
            this.export = export;
            this.screens = screens;
        }

        @Override
        public String name() {
            return "audit.export";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Text text = text(arguments, screens);
            Export.Form form = member(arguments, "form").filter("csv"::equals).isPresent()
                    ? Export.Form.CSV
                    : Export.Form.JSON_LINES;
            JsonArray lines = new JsonArray();
            boolean more = export.write(
                    form,
                    day(arguments, "from", text),
                    day(arguments, "until", text)
                            .map(at -> at.atZone(Reviewer.SWEDEN).plusDays(1).toInstant()),
                    By.commandLine(),
                    lines::add);
            JsonObject result = new JsonObject();
            result.add("text", lines);
            result.addProperty("more", more);
            if (more) {
                progress.accept(text.of("record.export-more", Export.MOST));
            }
            return result;
        }
    }

    /** Whether the record, or an export of it, is whole. */
    @Component(service = ControlCommand.class)
    public static final class Verifying implements ControlCommand {
        private final AuditRecord record;
        private final Screens screens;

        @Activate
        public Verifying(@Reference AuditRecord record, @Reference Screens screens) {
            this.record = record;
            this.screens = screens;
        }

        @Override
        public String name() {
            return "audit.verify";
        }

        @Override
        public Set<String> unexamined() {
            return Set.of("file");
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Text text = text(arguments, screens);
            Optional<String> file = member(arguments, "file");
            JsonObject result = new JsonObject();
            JsonArray lines = new JsonArray();
            if (file.isPresent()) {
                List<String> all = lines(file.get(), text);
                long broken = Export.firstBroken(all);
                result.addProperty("whole", broken == 0);
                lines.add(
                        broken == 0
                                ? text.of(
                                        Export.extract(all) ? "record.extract-whole" : "record.file-whole", all.size())
                                : text.of("record.file-broken", broken));
            } else {
                Verdict verdict = record.verify();
                result.addProperty("whole", verdict.whole());
                result.addProperty("entries", verdict.entries());
                result.addProperty("head", verdict.head());
                lines.add(verdict.broken()
                        .map(number -> text.of("record.broken", number))
                        .orElseGet(() -> text.of("record.whole", verdict.entries())));
            }
            result.add("text", lines);
            return result;
        }

        private static List<String> lines(String file, Text text) {
            try {
                return Files.readAllLines(Path.of(file)).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
            } catch (IOException | java.nio.file.InvalidPathException e) {
                throw new ControlRefusal("FILE", text.of("record.file-unread", file));
            }
        }
    }

    private static Text text(JsonObject arguments, Screens screens) {
        return screens.text(Languages.of(member(arguments, "language").orElse("sv")));
    }

    private static Optional<Instant> day(JsonObject arguments, String name, Text text) {
        return member(arguments, name).map(word -> {
            try {
                return LocalDate.parse(word).atStartOfDay(Reviewer.SWEDEN).toInstant();
            } catch (DateTimeException e) {
                throw new ControlRefusal("INVALID", text.of("record.no-day", word));
            }
        });
    }

    private static Optional<String> member(JsonObject arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }
}
