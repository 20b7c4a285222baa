package se.samverkstad.workbench.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.KeptTable;

/** Kept data as JSON: in the export and to programs alike. Instants by ISO 8601, files by their hash. */
final class KeptJson {
    private KeptJson() {}

    static JsonObject row(KeptTable table, List<@Nullable Object> values) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < values.size(); i++) {
            KeptColumn column = table.columns().get(i);
            Object value = values.get(i);
            if (value instanceof Number number) {
                object.addProperty(column.name(), number);
            } else if (value instanceof Boolean truth) {
                object.addProperty(column.name(), truth);
            } else {
                object.addProperty(column.name(), value == null ? null : value.toString());
            }
        }
        return object;
    }

    /** The sets of a module with their tables; tables of no set come last, in a set without id. */
    static JsonObject module(KeptData module, List<KeptTable> tables, String language) {
        JsonObject json = new JsonObject();
        json.addProperty("module", module.module());
        json.addProperty("standing", module.standing().name());
        JsonArray sets = new JsonArray();
        module.declaration().sets().forEach(set -> sets.add(set(set, tables, language)));
        json.add("sets", sets);
        JsonArray rest = new JsonArray();
        Keepers.of(tables, Optional.empty()).forEach(table -> rest.add(table(table, language)));
        json.add("undeclared", rest);
        return json;
    }

    private static JsonObject set(DataSet set, List<KeptTable> tables, String language) {
        JsonObject json = new JsonObject();
        json.addProperty("id", set.id());
        json.addProperty("name", set.name(language));
        json.addProperty("disposition", set.disposition().name());
        json.addProperty("record", set.record());
        JsonArray all = new JsonArray();
        Keepers.of(tables, Optional.of(set)).forEach(table -> all.add(table(table, language)));
        json.add("tables", all);
        return json;
    }

    static JsonObject table(KeptTable table, String language) {
        JsonObject json = new JsonObject();
        json.addProperty("table", table.name());
        json.addProperty("name", table.heading(language));
        json.addProperty("rows", table.rows());
        JsonArray columns = new JsonArray();
        for (KeptColumn column : table.columns()) {
            JsonObject one = new JsonObject();
            one.addProperty("column", column.name());
            one.addProperty("name", table.heading(column, language));
            one.addProperty("kind", column.media() ? "FILE" : column.kind().name());
            columns.add(one);
        }
        json.add("columns", columns);
        return json;
    }
}
