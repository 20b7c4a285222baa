package se.samverkstad.workbench.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.control.ControlCommand;
import se.samverkstad.modules.control.ControlRefusal;
import se.samverkstad.people.People;
import se.samverkstad.people.PeopleException;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;

/**
 * {@code setup}: what the set-up page does, and the first modules, without a browser. The modules are planned before
 * anything is written, so that a misspelt one leaves nothing half done.
 */
@Component
public final class SetUpCommand implements ControlCommand {
    private final SetUp setUp;
    private final People people;
    private final Modules modules;
    private final Screens screens;

    @Activate
    public SetUpCommand(
            @Reference SetUp setUp, @Reference People people, @Reference Modules modules, @Reference Screens screens) {
        this.setUp = setUp;
        this.people = people;
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) throws Exception {
        String language = member(arguments, "language").orElse("sv");
        Text text = screens.text(Languages.of(language));
        if (people.administratorExists()) {
            throw new ControlRefusal("ALREADY", text.of("account.command.already"));
        }
        String user = member(arguments, "admin").orElse("").strip();
        SetUpForm form = new SetUpForm("", user, user, language);
        String code = code(arguments, text);
        String organisation = member(arguments, "organisation")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> setUp.nameOf(code));
        String password = member(arguments, "password").orElse("");
        Map<String, String> errors = new LinkedHashMap<>();
        setUp.organisationError(organisation, text).ifPresent(error -> errors.put("organisation", error));
        errors.putAll(setUp.errors(form, password, text));
        if (!errors.isEmpty()) {
            throw new ControlRefusal("INVALID", errors.values().iterator().next());
        }
        Optional<Plan> plan = plan(wanted(arguments), text);
        try {
            setUp.complete(form, code, organisation, password, By.commandLine());
        } catch (PeopleException e) {
            throw new ControlRefusal("ALREADY", text.of("account.command.already"));
        }
        JsonArray lines = new JsonArray();
        lines.add(text.of("account.command.done", form.user(), organisation));
        if (plan.isPresent()) {
            progress.accept(text.of("account.command.modules"));
            apply(plan.get(), text);
            setUp.modulesDone(form.user());
            plan.get()
                    .steps()
                    .forEach(step -> lines.add(text.of(
                            "account.command.installed",
                            step.name().in(text.locale()),
                            step.to().orElse(""))));
        }
        JsonObject result = new JsonObject();
        result.addProperty("administrator", form.user());
        result.add("text", lines);
        return result;
    }

    /** A municipality by its four digits, or another kind of organisation by its code, if it has one. */
    private String code(JsonObject arguments, Text text) {
        String kind = member(arguments, "kind").orElse("municipality").strip();
        String code = member(arguments, "municipality").orElse("").strip();
        String whole = switch (kind) {
            case "municipality" -> code;
            case "region", "university" -> kind + ":" + code;
            case "other" -> Organisations.OTHER;
            default -> throw new ControlRefusal("INVALID", text.of("account.command.kind", kind));
        };
        if (!setUp.known(whole)) {
            throw new ControlRefusal(
                    "INVALID",
                    kind.equals("municipality")
                            ? text.of("account.command.municipality", code)
                            : text.of("account.command.code", code));
        }
        return whole;
    }

    private Optional<Plan> plan(List<Change> changes, Text text) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(modules.plan(changes));
        } catch (ModuleRefusal e) {
            throw new ControlRefusal(e.code().name(), e.sentence().in(text.locale()));
        }
    }

    private void apply(Plan plan, Text text) throws InterruptedException {
        try {
            Run run = modules.apply(plan.hash(), By.commandLine());
            run.await();
            run.failure().ifPresent(reason -> {
                throw new ControlRefusal("FAILED", text.of("account.command.failed", reason.in(text.locale())));
            });
        } catch (ModuleRefusal e) {
            throw new ControlRefusal(
                    e.code().name(),
                    text.of("account.command.failed", e.sentence().in(text.locale())));
        }
    }

    private static List<Change> wanted(JsonObject arguments) {
        List<Change> changes = new ArrayList<>();
        if (arguments.get("modules") instanceof JsonArray names) {
            for (JsonElement name : names) {
                changes.add(Change.of(Verb.INSTALL, name.getAsString()));
            }
        }
        return changes;
    }

    private static Optional<String> member(JsonObject arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
