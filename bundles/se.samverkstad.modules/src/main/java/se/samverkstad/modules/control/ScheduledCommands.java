package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.modules.table.Label;

/** {@code modules.scheduled} and {@code modules.call-off}: the change that is planned for later. */
public final class ScheduledCommands {
    private ScheduledCommands() {}

    /** What is planned, or how the last one went. */
    @Component(service = ControlCommand.class)
    public static final class Show implements ControlCommand {
        private final Modules modules;

        @Activate
        public Show(@Reference Modules modules) {
            this.modules = modules;
        }

        @Override
        public String name() {
            return "modules.scheduled";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            return answer(modules.scheduled(), ModuleCommands.language(arguments));
        }
    }

    /** Calls it off, or puts aside how it went. */
    @Component(service = ControlCommand.class)
    public static final class CallOff implements ControlCommand {
        private final Modules modules;

        @Activate
        public CallOff(@Reference Modules modules) {
            this.modules = modules;
        }

        @Override
        public String name() {
            return "modules.call-off";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Scheduled found = modules.scheduled().orElseThrow(() -> refuse(Code.NOT_APPLICABLE, "cli.later-none"));
            if (!modules.callOff(found.id(), By.commandLine())) {
                throw refuse(Code.NOT_APPLICABLE, "cli.later-late");
            }
            JsonObject result = new JsonObject();
            result.add(
                    "text", ControlSocket.lines(List.of(say("cli.later-off").in(ModuleCommands.language(arguments)))));
            return result;
        }
    }

    /** What was planned just now. */
    static JsonObject planned(Scheduled scheduled, Locale language) {
        JsonObject result = ScheduledJson.of(scheduled, language);
        result.add(
                "text",
                ControlSocket.lines(
                        List.of(say("cli.later", wall(scheduled.due())).in(language))));
        return result;
    }

    private static JsonObject answer(Optional<Scheduled> scheduled, Locale language) {
        JsonObject result = new JsonObject();
        result.add(
                "scheduled",
                scheduled
                        .<com.google.gson.JsonElement>map(each -> ScheduledJson.of(each, language))
                        .orElse(JsonNull.INSTANCE));
        result.add(
                "text",
                ControlSocket.lines(scheduled
                        .map(each -> lines(each, language))
                        .orElseGet(() -> List.of(say("cli.later-none").in(language)))));
        return result;
    }

    private static List<String> lines(Scheduled scheduled, Locale language) {
        Stream<String> acts =
                scheduled.plan().steps().stream().map(step -> act(step).in(language));
        String key = switch (scheduled.state()) {
            case WAITING -> "cli.later-waiting";
            case BEGUN -> "cli.later-begun";
            case DONE -> "cli.later-done";
            case FAILED, MOVED, MISSED -> "cli.later-failed";
        };
        List<String> lines = new ArrayList<>();
        lines.add(say(
                        key,
                        wall(scheduled.due()),
                        String.join(" ", acts.toList()),
                        scheduled.why().map(why -> why.in(language)).orElse(""))
                .in(language)
                .strip());
        if (scheduled.state() == State.MOVED) {
            scheduled
                    .differences()
                    .forEach(each -> lines.add("  " + each.sentence().in(language)));
        }
        return lines;
    }

    private static Label act(Plan.Step step) {
        return say(
                "cli." + step.verb().name().toLowerCase(Locale.ROOT),
                step.name(),
                step.from().orElse(""),
                step.to().orElse(""));
    }

    private static String wall(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.ofInstant(at, SwedishTime.ZONE));
    }
}
