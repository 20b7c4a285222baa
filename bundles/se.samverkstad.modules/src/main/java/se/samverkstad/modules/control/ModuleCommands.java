package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.PlanTeller;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.engine.PlanJson;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

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

        @Reference
        private volatile List<PlanTeller> tellers = List.of();

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
            List<Change> changes = Wishes.read(arguments, modules);
            if (changes.isEmpty()) {
                return nothingToDo(language(arguments));
            }
            Plan plan = modules.plan(changes);
            Locale locale = language(arguments);
            List<String> told = tellers.stream()
                    .flatMap(teller -> teller.tell(plan, locale).stream())
                    .toList();
            JsonObject result = PlanJson.GSON.toJsonTree(plan).getAsJsonObject();
            result.add("told", ControlSocket.lines(told));
            result.add("text", ControlSocket.lines(lines(plan, told, modules, locale)));
            return result;
        }

        /** Everything is as desired: no plan, so no hash. */
        private static JsonObject nothingToDo(Locale locale) {
            JsonObject result = new JsonObject();
            result.add("steps", new JsonArray());
            result.add("text", ControlSocket.lines(List.of(say("cli.as-desired").in(locale))));
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
            if (arguments.has("at")) {
                Instant at = SwedishTime.parse(arguments.get("at").getAsString());
                String hash = arguments.get("hash").getAsString();
                return ScheduledCommands.planned(
                        unmoved(hash, locale, () -> modules.schedule(hash, at, By.commandLine())), locale);
            }
            Run run = begin(arguments.get("hash").getAsString(), locale);
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

        private Run begin(String hash, Locale locale) {
            return unmoved(hash, locale, () -> modules.apply(hash, By.commandLine()));
        }

        /** What has moved is said with the refusal: the command line shows one sentence. */
        private <R> R unmoved(String hash, Locale locale, Supplier<R> act) {
            try {
                return act.get();
            } catch (ModuleRefusal refusal) {
                Optional<Moved> moved = modules.moved(hash);
                if (moved.isEmpty()) {
                    throw refusal;
                }
                String differences = String.join(
                        " ",
                        moved.get().differences().stream()
                                .map(each -> each.sentence().in(locale))
                                .toList());
                throw new ControlRefusal(
                        ModuleRefusal.Code.STALE.name(),
                        say("apply.moved", differences).in(locale));
            }
        }
    }

    private static List<String> lines(Plan plan, List<String> told, Modules modules, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(say("cli.nothing-yet").in(locale));
        told.forEach(sentence -> lines.add("  " + sentence));
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
            if (step.verb() == Verb.PAUSE || step.verb() == Verb.REMOVE) {
                modules.waiting(step.module(), locale).stream()
                        .filter(waiting -> told.stream().noneMatch(sentence -> sentence.contains(waiting)))
                        .forEach(waiting -> lines.add("  " + waiting));
            }
            list(
                    lines,
                    "cli.permissions",
                    step.permissions().stream().map(Permission::label).toList(),
                    locale);
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

    static Locale language(JsonObject arguments) {
        return Locale.forLanguageTag(
                arguments.has("language") ? arguments.get("language").getAsString() : "en");
    }
}
