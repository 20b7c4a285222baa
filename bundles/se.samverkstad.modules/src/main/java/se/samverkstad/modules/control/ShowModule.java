package se.samverkstad.modules.control;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.catalogue.Catalogue.Need;
import se.samverkstad.modules.catalogue.Catalogue.Picture;
import se.samverkstad.modules.catalogue.Catalogue.Sheet;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.engine.PlanJson;
import se.samverkstad.modules.source.Costs;
import se.samverkstad.modules.source.Costs.Cost;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

/** {@code modules.show}: one module, as it is here and as a repository offers it. */
@Component(service = ControlCommand.class)
public final class ShowModule implements ControlCommand {
    private final Modules modules;
    private final Catalogue catalogue;
    private final Costs costs;

    @Activate
    public ShowModule(@Reference Modules modules, @Reference Catalogue catalogue, @Reference Costs costs) {
        this.modules = modules;
        this.catalogue = catalogue;
        this.costs = costs;
    }

    @Override
    public String name() {
        return "modules.show";
    }

    @Override
    public JsonObject run(JsonObject arguments, Consumer<String> progress) {
        Locale locale = ModuleCommands.language(arguments);
        String id = arguments.get("module").getAsString();
        Optional<InstalledModule> here = modules.installed().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        Optional<OfferedModule> offer = modules.offered().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        if (here.isEmpty() && offer.isEmpty()) {
            throw refuse(Code.UNKNOWN, "plan.unknown", id);
        }
        JsonObject result = new JsonObject();
        result.add("installed", PlanJson.GSON.toJsonTree(here.orElse(null)));
        result.add("offered", PlanJson.GSON.toJsonTree(offer.orElse(null)));
        List<String> lines = new ArrayList<>();
        here.ifPresent(module -> about(module, lines, locale));
        offer.filter(found -> here.isEmpty()).ifPresent(module -> about(module, lines, locale));
        Optional<Sheet> sheet = catalogue.of(id);
        sheet.ifPresent(found -> about(found, lines, locale));
        costs.of(id).ifPresent(cost -> lines.add(cost(cost, locale)));
        result.add("sheet", PlanJson.GSON.toJsonTree(sheet.orElse(null)));
        result.add("cost", costs.of(id).<JsonElement>map(CostJson::of).orElse(JsonNull.INSTANCE));
        offer.ifPresent(found -> {
            add(lines, "show.offered", found.version(), locale);
            list(lines, "show.notes", found.notes(), locale);
        });
        result.add("text", ControlSocket.lines(lines));
        return result;
    }

    private static void about(InstalledModule module, List<String> lines, Locale locale) {
        head(module.name(), module.module(), module.purpose(), lines, locale);
        add(lines, "show.version", module.version(), locale);
        lines.add(say("show." + module.state().name().toLowerCase(Locale.ROOT)).in(locale));
        module.reason().ifPresent(reason -> lines.add(reason.in(locale)));
        keeps(module.data(), module.permissions(), lines, locale);
    }

    private static void about(OfferedModule module, List<String> lines, Locale locale) {
        head(module.name(), module.module(), module.purpose(), lines, locale);
        keeps(module.data(), module.permissions(), lines, locale);
    }

    private static void about(Sheet sheet, List<String> lines, Locale locale) {
        list(lines, "show.needs", sheet.needs().stream().map(Need::sentence).toList(), locale);
        if (!sheet.vendor().isBlank()) {
            add(lines, "show.vendor", sheet.vendor(), locale);
        }
        add(lines, "show.size", Long.toString((sheet.bytes() + 999) / 1_000), locale);
        lines.add(sheet.source()
                .map(source -> say("show.source", source))
                .orElseGet(() -> say("show.no-source"))
                .in(locale));
        list(
                lines,
                "show.pictures",
                sheet.pictures().stream().map(Picture::alternative).toList(),
                locale);
    }

    private static String cost(Cost cost, Locale locale) {
        return say(
                        "show.cost",
                        cost.start().map(Duration::toMillis).orElse(0L),
                        cost.calls(),
                        cost.failed(),
                        cost.processor().toMillis(),
                        cost.allocated() / 1_000_000)
                .in(locale);
    }

    private static void head(Label name, String id, Label purpose, List<String> lines, Locale locale) {
        lines.add(name.in(locale) + " (" + id + ")");
        lines.add(purpose.in(locale));
    }

    private static void keeps(List<Label> data, List<Permission> permissions, List<String> lines, Locale locale) {
        list(lines, "cli.data", data, locale);
        list(
                lines,
                "cli.permissions",
                permissions.stream().map(Permission::label).toList(),
                locale);
    }

    private static void list(List<String> lines, String key, List<Label> labels, Locale locale) {
        if (!labels.isEmpty()) {
            add(
                    lines,
                    key,
                    String.join(
                            "; ", labels.stream().map(label -> label.in(locale)).toList()),
                    locale);
        }
    }

    private static void add(List<String> lines, String key, String value, Locale locale) {
        lines.add(say(key, value).in(locale));
    }
}
