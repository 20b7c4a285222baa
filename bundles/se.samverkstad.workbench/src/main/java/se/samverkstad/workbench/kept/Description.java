package se.samverkstad.workbench.kept;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.KeptTable;

/**
 * Says what an export is: {@code datapackage.json} (Data Package, Frictionless Standards) for programs, a text in Swedish
 * for people.
 */
record Description(KeptData module, String organisation, Instant made, List<Packed> packed, Text text) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String SWEDISH = "sv";

    String json() {
        JsonObject root = new JsonObject();
        root.addProperty("$schema", "https://datapackage.org/profiles/1.0/datapackage.json");
        root.addProperty("name", module.module());
        root.addProperty("title", text.of("kept.title", module.name().in(text.locale())));
        root.addProperty("created", made.toString());
        JsonObject contributor = new JsonObject();
        contributor.addProperty("title", organisation);
        contributor.addProperty("role", "publisher");
        JsonArray contributors = new JsonArray();
        contributors.add(contributor);
        root.add("contributors", contributors);
        JsonArray resources = new JsonArray();
        packed.forEach(each -> resources.add(resource(each)));
        root.add("resources", resources);
        return GSON.toJson(root) + "\n";
    }

    private static JsonObject resource(Packed file) {
        JsonObject resource = new JsonObject();
        String path = file.path();
        String plain = path.substring(path.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        resource.addProperty("name", plain.replaceAll("[^a-z0-9._-]", "-"));
        resource.addProperty("path", path);
        resource.addProperty("format", path.substring(path.lastIndexOf('.') + 1));
        resource.addProperty("mediatype", file.type());
        resource.addProperty("bytes", file.bytes());
        resource.addProperty("hash", "sha256:" + file.sha256());
        file.table().ifPresent(table -> {
            resource.addProperty("title", table.heading(SWEDISH));
            resource.addProperty("encoding", "utf-8");
            resource.addProperty("rows", file.rows());
            resource.add("schema", schema(table));
        });
        return resource;
    }

    private static JsonObject schema(KeptTable table) {
        JsonArray fields = new JsonArray();
        for (KeptColumn column : table.columns()) {
            JsonObject field = new JsonObject();
            field.addProperty("name", column.name());
            field.addProperty("title", table.heading(column, SWEDISH));
            field.addProperty("type", type(column));
            fields.add(field);
        }
        JsonObject schema = new JsonObject();
        schema.add("fields", fields);
        List<String> names = table.columns().stream().map(KeptColumn::name).toList();
        if (names.containsAll(table.key()) && table.key().size() < names.size()) {
            JsonArray key = new JsonArray();
            table.key().forEach(key::add);
            schema.add("primaryKey", key);
        }
        return schema;
    }

    private static String type(KeptColumn column) {
        return switch (column.kind()) {
            case NUMBER -> "number";
            case TRUTH -> "boolean";
            case INSTANT -> "datetime";
            case ID, TEXT, BYTES -> "string";
        };
    }

    String readMe() {
        StringBuilder out = new StringBuilder();
        line(out, text.of("kept.title", module.name().in(text.locale())));
        line(out, text.of("export.made", organisation, made.toString()));
        line(out, "");
        line(out, text.of("export.what"));
        line(out, text.of("export.formulas"));
        for (DataSet set : module.declaration().sets()) {
            line(out, "");
            line(out, set.name(SWEDISH));
            line(
                    out,
                    text.of("purge.disposition." + set.disposition())
                            + (set.record() ? " " + text.of("kept.record") : ""));
            files(out, Optional.of(set.id()));
        }
        if (packed.stream()
                .anyMatch(each ->
                        each.table().isPresent() && each.table().get().set().isEmpty())) {
            line(out, "");
            line(out, text.of("kept.rest"));
            files(out, Optional.empty());
        }
        line(out, "");
        line(out, text.of("export.sums"));
        packed.forEach(each -> line(out, each.sha256() + "  " + each.path()));
        return out.toString();
    }

    private void files(StringBuilder out, Optional<String> set) {
        for (Packed each : packed) {
            if (each.csv()
                    && each.table()
                            .filter(table -> table.set().map(DataSet::id).equals(set))
                            .isPresent()) {
                KeptTable table = each.table().orElseThrow();
                line(
                        out,
                        "  %s: %s, %s"
                                .formatted(each.path(), table.heading(SWEDISH), text.of("export.rows", each.rows())));
                for (KeptColumn column : table.columns()) {
                    line(out, "    %s = %s".formatted(column.name(), table.heading(column, SWEDISH)));
                }
            }
        }
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append("\r\n");
    }
}
