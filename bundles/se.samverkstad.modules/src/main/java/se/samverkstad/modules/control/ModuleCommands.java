package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.engine.PlanJson;
import se.samverkstad.modules.table.Label;

/** {@code modules.list}, {@code modules.plan} and {@code modules.apply}: the same plans as in the browser. */
public final class ModuleCommands {
    private ModuleCommands() {}

    /** What is installed and what is offered. */
    @Component(service = ControlCommand.class)
    public static final class ListThem implements ControlCommand {
        private final Modules modules;

        @Activate
        public ListThem(@Reference Modules modules) {
            this.modules = modules;
        }

        @Override
        public String name() {
            return "modules.list";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            Locale locale = language(arguments);
            List<InstalledModule> installed = modules.installed();
            List<OfferedModule> offered = modules.offered();
            List<String> lines = new ArrayList<>();
            for (InstalledModule module : installed) {
                lines.add("%-16s %-10s %-8s %s%s"
                        .formatted(
                                module.module(),
                                module.version(),
                                module.state().name().toLowerCase(Locale.ROOT),
                                module.name().in(locale),
                                module.newer()
                                        .map(newer -> " (→ " + newer + ")")
                                        .orElse("")));
            }
            for (OfferedModule module : offered) {
                if (!module.installed()) {
                    lines.add("%-16s %-10s %-8s %s"
                            .formatted(
                                    module.module(),
                                    module.version(),
                                    "offered",
                                    module.name().in(locale)));
                }
            }
            JsonObject result = new JsonObject();
            result.add("installed", PlanJson.GSON.toJsonTree(installed));
            result.add("offered", PlanJson.GSON.toJsonTree(offered));
            result.add("text", ControlSocket.lines(lines));
            return result;
        }
    }

    /** What a change would do. */
    @Component(service = ControlCommand.class)
    public static final class PlanThem implements ControlCommand {
        private final Modules modules;

        @Activate
        public PlanThem(@Reference Modules modules) {
            this.modules = modules;
        }

        @Override
        public String name() {
            return "modules.plan";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) {
            List<Change> changes = new ArrayList<>();
            for (JsonElement each : arguments.getAsJsonArray("changes")) {
                JsonObject change = each.getAsJsonObject();
                JsonElement version = change.get("version");
                changes.add(new Change(
                        Verb.valueOf(change.get("verb").getAsString().toUpperCase(Locale.ROOT)),
                        change.get("module").getAsString(),
                        version == null || version.isJsonNull()
                                ? Optional.empty()
                                : Optional.of(version.getAsString())));
            }
            Plan plan = modules.plan(changes);
            JsonObject result = PlanJson.GSON.toJsonTree(plan).getAsJsonObject();
            result.add("text", ControlSocket.lines(lines(plan, language(arguments))));
            return result;
        }
    }

    /** Carries a plan out and waits for its end. */
    @Component(service = ControlCommand.class)
    public static final class ApplyOne implements ControlCommand {
        private final Modules modules;

        @Activate
        public ApplyOne(@Reference Modules modules) {
            this.modules = modules;
        }

        @Override
        public String name() {
            return "modules.apply";
        }

        @Override
        public JsonObject run(JsonObject arguments, Consumer<String> progress) throws InterruptedException {
            Locale locale = language(arguments);
            Run run =
                    modules.apply(arguments.get("hash").getAsString(), System.getProperty("user.name", "command line"));
            run.await();
            if (run.failure().isPresent()) {
                throw new ModuleRefusal(
                        run.failureCode().orElse(ModuleRefusal.Code.FAILED),
                        run.failure().get());
            }
            JsonObject result = new JsonObject();
            result.addProperty("run", run.id());
            result.addProperty("answered", run.calls().answered());
            result.addProperty("failed", run.calls().failed());
            List<String> lines = new ArrayList<>();
            lines.add(say("cli.done", run.calls().failed(), run.calls().answered())
                    .in(locale));
            run.remarks().forEach(remark -> lines.add(remark.in(locale)));
            result.add("text", ControlSocket.lines(lines));
            return result;
        }
    }

    private static List<String> lines(Plan plan, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(say("cli.nothing-yet").in(locale));
        for (Plan.Step step : plan.steps()) {
            lines.add(say(
                            "cli." + step.verb().name().toLowerCase(Locale.ROOT),
                            step.name(),
                            step.from().orElse(""),
                            step.to().orElse(""))
                    .in(locale));
            list(lines, "cli.appearing", step.appearing(), locale);
            list(lines, "cli.disappearing", step.disappearing(), locale);
            list(lines, "cli.data", step.data(), locale);
            list(lines, "cli.permissions", step.permissions(), locale);
            if (!step.migrations().isEmpty()) {
                lines.add("  "
                        + say("cli.migrations", String.join(", ", step.migrations()))
                                .in(locale));
            }
        }
        lines.add(say("cli.hash", plan.hash()).in(locale));
        return lines;
    }

    private static void list(List<String> lines, String key, List<Label> labels, Locale locale) {
        if (!labels.isEmpty()) {
            String joined = String.join(
                    "; ", labels.stream().map(label -> label.in(locale)).toList());
            lines.add("  " + say(key, joined).in(locale));
        }
    }

    private static Locale language(JsonObject arguments) {
        return Locale.forLanguageTag(
                arguments.has("language") ? arguments.get("language").getAsString() : "en");
    }
}
