package se.samverkstad.operations.upgrade;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samverkstad.api.text.Text;

/**
 * What this product would make of an installation, in words and for programs.
 *
 * @param from the version that last ran there; empty when that is not known
 * @param to the version of this product
 */
record UpgradePlan(String from, String to, List<Foretold> modules, SchemaChange schema) {
    /** Whether something needs a decision before the new version is started. */
    boolean fine() {
        return modules.stream().allMatch(Foretold::fine) && schema.unknown().isEmpty();
    }

    JsonObject json(Text text) {
        JsonObject json = new JsonObject();
        json.addProperty("from", from);
        json.addProperty("to", to);
        json.addProperty("fine", fine());
        JsonArray all = new JsonArray();
        modules.forEach(module -> all.add(json(module, text)));
        json.add("modules", all);
        json.add("steps", json(schema.steps()));
        json.add("unknownSteps", json(schema.unknown()));
        JsonArray lines = new JsonArray();
        lines(text).forEach(lines::add);
        json.add("text", lines);
        return json;
    }

    List<String> lines(Text text) {
        List<String> lines = new ArrayList<>();
        lines.add(from.isEmpty() ? text.of("upgrade.to", to) : text.of("upgrade.from-to", from, to));
        long held = modules.stream().filter(module -> !module.fine()).count();
        lines.add(
                modules.isEmpty()
                        ? text.of("upgrade.no-modules")
                        : held == 0
                                ? text.of("upgrade.all-work", modules.size())
                                : text.of("upgrade.some-wait", modules.size(), held));
        for (Foretold module : modules) {
            lines.add("  " + text.of(key(module), module.name().in(text.locale()), module.version()));
            module.why().ifPresent(why -> lines.add("      " + why.in(text.locale())));
            module.helps()
                    .ifPresent(version -> lines.add("      "
                            + text.of(
                                    "upgrade.helps",
                                    version,
                                    "samverkstad modules update " + module.module() + " --apply")));
        }
        int steps = SchemaChange.count(schema.steps());
        lines.add(
                steps == 0
                        ? text.of("upgrade.no-steps")
                        : text.of("upgrade.steps", steps, SchemaChange.line(schema.steps())));
        if (!schema.unknown().isEmpty()) {
            lines.add(text.of("upgrade.unknown-steps", SchemaChange.line(schema.unknown())));
        }
        lines.add(text.of("upgrade.next"));
        return lines;
    }

    private static String key(Foretold module) {
        return "upgrade." + module.fate().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject json(Foretold module, Text text) {
        JsonObject json = new JsonObject();
        json.addProperty("module", module.module());
        json.addProperty("name", module.name().in(text.locale()));
        json.addProperty("version", module.version());
        json.addProperty("fate", module.fate().name());
        module.why().ifPresent(why -> json.addProperty("why", why.in(text.locale())));
        module.helps().ifPresent(version -> json.addProperty("helps", version));
        return json;
    }

    private static JsonObject json(Map<String, List<String>> steps) {
        JsonObject json = new JsonObject();
        steps.forEach((module, names) -> {
            JsonArray all = new JsonArray();
            names.forEach(all::add);
            json.add(module, all);
        });
        return json;
    }
}
