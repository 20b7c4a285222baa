package se.samverkstad.store.personal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.store.personal.Declaration.Called;
import se.samverkstad.store.personal.Declaration.DataSet;
import se.samverkstad.store.personal.Declaration.DataTable;
import se.samverkstad.store.personal.Declaration.Disposition;
import se.samverkstad.store.personal.Declaration.Erasure;
import se.samverkstad.store.personal.Declaration.Holds;
import se.samverkstad.store.personal.Declaration.Lead;
import se.samverkstad.store.personal.Declaration.Reason;
import se.samverkstad.store.personal.Declaration.Words;

/** Reads what a module declares of its data, in JSON; the handbook tells the form to those who write modules. */
public final class DeclarationReader {
    private final String module;

    private DeclarationReader(String module) {
        this.module = module;
    }

    /**
     * Reads the object that the extension {@code se.samverkstad.data} or a file of core holds.
     *
     * @throws DeclarationRefused naming what is missing or not understood
     */
    public static Declaration read(String module, String json) {
        try {
            return new DeclarationReader(module)
                    .declaration(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            throw new DeclarationRefused("the data of %s cannot be read: %s".formatted(module, e.getMessage()));
        }
    }

    /**
     * Reads what a whole feature file declares, before or after it is packed.
     *
     * @throws DeclarationRefused when it names no module, or its data are not understood
     */
    public static Declaration ofFeature(String json) {
        try {
            JsonObject extensions =
                    JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("extensions");
            String module = extensions
                    .getAsJsonObject("se.samverkstad.module")
                    .getAsJsonObject("json")
                    .get("id")
                    .getAsString();
            JsonObject data = extensions.getAsJsonObject("se.samverkstad.data");
            return data == null
                    ? new Declaration(module, List.of())
                    : read(module, data.getAsJsonObject("json").toString());
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException e) {
            throw new DeclarationRefused("this is no feature of a module: " + e.getMessage());
        }
    }

    private Declaration declaration(JsonObject json) {
        List<DataSet> sets = new ArrayList<>();
        if (json.has("sets")) {
            json.getAsJsonArray("sets").forEach(set -> sets.add(set(set.getAsJsonObject())));
        }
        return new Declaration(module, sets);
    }

    private DataSet set(JsonObject json) {
        String id = text(json, "id", "a data set");
        if (!id.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new DeclarationRefused("%s: '%s' is no id of a data set".formatted(module, id));
        }
        JsonObject name = json.has("name") ? json.getAsJsonObject("name") : json;
        boolean record = json.has("record") && json.get("record").getAsBoolean();
        List<DataTable> tables = new ArrayList<>();
        if (json.has("tables")) {
            json.getAsJsonObject("tables")
                    .entrySet()
                    .forEach(table ->
                            tables.add(table(table.getKey(), table.getValue().getAsJsonObject(), record)));
        }
        String where = "data set " + id;
        return new DataSet(
                id,
                text(name, "sv", where),
                text(name, "en", where),
                record,
                json.has("disposition")
                        ? word(Disposition.class, text(json, "disposition", where), where)
                        : Disposition.BEVARA,
                tables);
    }

    private DataTable table(String name, JsonObject json, boolean record) {
        plain(name);
        List<Lead> leads = new ArrayList<>();
        if (json.has("people")) {
            json.getAsJsonArray("people").forEach(lead -> leads.add(lead(name, lead.getAsJsonObject(), record)));
        }
        Map<String, String> other = new LinkedHashMap<>();
        if (json.has("other")) {
            JsonObject reasons = json.getAsJsonObject("other");
            reasons.keySet().forEach(column -> other.put(plain(column), text(reasons, column, name + ".other")));
        }
        Reason stay = record ? Reason.RECORD : reason(json, "mentionsStay", name);
        return new DataTable(
                name, leads, strings(json, "mentions"), stay, strings(json, "media"), other, words(name, json));
    }

    private Words words(String table, JsonObject json) {
        Map<String, Called> columns = new LinkedHashMap<>();
        if (json.has("columns")) {
            JsonObject names = json.getAsJsonObject("columns");
            names.keySet()
                    .forEach(column -> columns.put(
                            plain(column), called(names.getAsJsonObject(column), table + ".columns." + column)));
        }
        return new Words(
                json.has("name") ? Optional.of(called(json.getAsJsonObject("name"), table)) : Optional.empty(),
                columns);
    }

    private Called called(JsonObject json, String where) {
        return new Called(text(json, "sv", where), text(json, "en", where));
    }

    private Lead lead(String table, JsonObject json, boolean record) {
        String column = plain(text(json, "column", table + ".people"));
        String where = table + "." + column;
        Set<String> fields = new LinkedHashSet<>(List.of(column));
        fields.addAll(strings(json, "fields"));
        List<String> withheld = strings(json, "withheld");
        fields.removeAll(withheld);
        Reason why = reason(json, "why", where);
        JsonElement erase = json.get("erase");
        Erasure erasure = record ? Erasure.KEEP : Erasure.ROW;
        List<String> cleared = List.of();
        if (erase != null && erase.isJsonArray()) {
            erasure = Erasure.CLEAR;
            cleared = strings(json, "erase");
        } else if (erase != null) {
            erasure = word(Erasure.class, erase.getAsString(), where);
        }
        if (erasure == Erasure.KEEP && !record && why.none()) {
            throw new DeclarationRefused("%s: %s stays when a person is erased, but %s; say \"why\" or \"record\": true"
                    .formatted(module, where, "it is no public record"));
        }
        return new Lead(
                column,
                json.has("holds") ? word(Holds.class, text(json, "holds", where), where) : Holds.ID,
                List.copyOf(fields),
                withheld,
                erasure,
                cleared,
                erasure != Erasure.KEEP ? Reason.NONE : why.none() ? Reason.RECORD : why);
    }

    private Reason reason(JsonObject json, String name, String where) {
        if (!json.has(name)) {
            return Reason.NONE;
        }
        JsonObject words = json.getAsJsonObject(name);
        return new Reason(text(words, "sv", where + " " + name), text(words, "en", where + " " + name));
    }

    private <E extends Enum<E>> E word(Class<E> type, String word, String where) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        List<String> known = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            known.add(each.name().toLowerCase(Locale.ROOT));
        }
        throw new DeclarationRefused(
                "%s: %s says '%s'; known words are %s".formatted(module, where, word, String.join(", ", known)));
    }

    /** Names stand in SQL as they are, so they must be names. */
    private String plain(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z_0-9]{0,62}")) {
            throw new DeclarationRefused("%s: '%s' is no name of a table or column".formatted(module, name));
        }
        return name;
    }

    private List<String> strings(JsonObject json, String name) {
        List<String> found = new ArrayList<>();
        if (json.has(name)) {
            json.getAsJsonArray(name).forEach(each -> found.add(plain(each.getAsString())));
        }
        return found;
    }

    private String text(JsonObject json, String name, String where) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw new DeclarationRefused("%s: %s lacks \"%s\"".formatted(module, where, name));
        }
        return value.getAsString();
    }
}
