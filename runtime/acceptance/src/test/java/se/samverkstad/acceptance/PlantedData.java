package se.samverkstad.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row with a canary in every declared field of every table, for one person: read from the declarations themselves, so a
 * module or a table that comes later is planted too. Written into the database of a server that stands still.
 */
final class PlantedData {
    /** Whom the rows are of. */
    record Whom(String id, String user, String name, String email) {}

    /** Canaries in fields that erasing takes away, and in those that stay. */
    final List<String> erased = new ArrayList<>();

    final List<String> kept = new ArrayList<>();

    /** Where canaries may stand afterwards, as {@link Canary} tells it. */
    final List<String> staying = new ArrayList<>();

    /** Sessions that are old go by themselves. */
    private static final String NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC)
            .format(Instant.now());

    private final Connection database;
    private final Whom whom;

    private PlantedData(Connection database, Whom whom) {
        this.database = database;
        this.whom = whom;
    }

    /** What each file of core and each feature declares, by module. */
    static Map<String, JsonObject> declarations(List<String> features) throws IOException {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        try (var files = Files.walk(Path.of("../../bundles"), 8)) {
            for (Path file : files.filter(
                            each -> each.toString().matches(".*/src/main/resources/OSGI-INF/data/[a-z]+\\.json"))
                    .toList()) {
                found.put(
                        file.getFileName().toString().replace(".json", ""),
                        JsonParser.parseString(Files.readString(file)).getAsJsonObject());
            }
        }
        for (String feature : features) {
            JsonObject extensions =
                    JsonParser.parseString(feature).getAsJsonObject().getAsJsonObject("extensions");
            found.put(
                    extensions
                            .getAsJsonObject("se.samverkstad.module")
                            .getAsJsonObject("json")
                            .get("id")
                            .getAsString(),
                    extensions.getAsJsonObject("se.samverkstad.data").getAsJsonObject("json"));
        }
        return found;
    }

    static PlantedData plant(Path home, Whom whom, Map<String, JsonObject> declarations) throws Exception {
        try (Connection database = Rows.sqlite(home)) {
            PlantedData planted = new PlantedData(database, whom);
            for (Map.Entry<String, JsonObject> module : declarations.entrySet()) {
                for (JsonElement set : module.getValue().getAsJsonArray("sets")) {
                    planted.set(module.getKey() + "_", set.getAsJsonObject());
                }
            }
            return planted;
        }
    }

    private void set(String prefix, JsonObject set) throws SQLException {
        boolean record = set.has("record") && set.get("record").getAsBoolean();
        if (!set.has("tables")) {
            return;
        }
        for (Map.Entry<String, JsonElement> each : set.getAsJsonObject("tables").entrySet()) {
            String table = prefix + each.getKey();
            Map<String, Column> columns = columns(table);
            JsonObject declared = each.getValue().getAsJsonObject();
            // Rows by hand would break the chain of the record; persons themselves are there.
            if (columns.isEmpty() || table.equals("people_audit") || table.equals("people_person")) {
                continue;
            }
            for (JsonElement lead : array(declared, "people")) {
                JsonObject led = lead.getAsJsonObject();
                boolean stays = led.has("erase") ? led.get("erase").toString().equals("\"keep\"") : record;
                lead(table, columns, led, stays);
            }
            for (JsonElement mention : array(declared, "mentions")) {
                boolean stays = record || declared.has("mentionsStay");
                String column = mention.getAsString();
                Map<String, Object> row = filled(columns);
                row.put(column, "Fråga " + whom.name() + " eller " + whom.email() + ".");
                insert(table, row);
                if (stays) {
                    staying.add("the column " + column + " of " + table);
                }
            }
        }
    }

    private void lead(String table, Map<String, Column> columns, JsonObject lead, boolean stays) throws SQLException {
        String column = lead.get("column").getAsString();
        Map<String, Object> row = filled(columns);
        String holds = lead.has("holds") ? lead.get("holds").getAsString() : "id";
        boolean clears = lead.has("erase") && lead.get("erase").isJsonArray();
        for (JsonElement each : array(lead, "fields")) {
            String field = each.getAsString();
            Column made = columns.get(field);
            if (made != null && made.type().equals("TEXT") && free(field, made)) {
                String canary =
                        "kanarie-%s-%s-%s".formatted(table, column, field).replace('_', '-');
                row.put(field, canary);
                boolean goes =
                        !stays && (!clears || lead.get("erase").toString().contains("\"" + field + "\""));
                (goes ? erased : kept).add(canary);
                if (!goes) {
                    staying.add("the column " + field + " of " + table);
                }
            }
        }
        row.put(
                column,
                switch (holds) {
                    case "name" -> whom.name();
                    case "email" -> whom.email();
                    case "user" -> whom.user();
                    default -> whom.id();
                });
        if (stays) {
            staying.add("the column " + column + " of " + table);
        }
        insert(table, row);
    }

    /** Times, ids and words of the program are read by it; a canary there would be a broken row, and tells nothing of its own. */
    private static boolean free(String field, Column column) {
        return !field.matches(
                "id|.*_at|at|created|used|expires|made|ended|saved|ticked|posted|unit|person|deputy|circle|provider"
                        + "|assignment|made_by|ended_by|first_day|last_day|language|state");
    }

    private record Column(String type, boolean needed) {}

    private Map<String, Column> columns(String table) throws SQLException {
        Map<String, Column> found = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("pragma table_info(\"" + table + "\")")) {
            while (rows.next()) {
                found.put(
                        rows.getString("name"),
                        new Column(rows.getString("type"), rows.getInt("notnull") == 1 || rows.getInt("pk") > 0));
            }
        }
        return found;
    }

    private static Map<String, Object> filled(Map<String, Column> columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column.needed()) {
                row.put(
                        name,
                        switch (column.type()) {
                            case "INTEGER" -> Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000) + 10;
                            case "BLOB" -> new byte[0];
                            default ->
                                name.matches(".*_at|at|created|used|expires|made|saved|ticked|posted")
                                        ? NOW
                                        : name.matches(".*_day")
                                                ? "2026-01-01"
                                                : name.equals("state")
                                                        ? "ended"
                                                        : UUID.randomUUID().toString();
                        });
            }
        });
        return row;
    }

    private void insert(String table, Map<String, Object> row) throws SQLException {
        List<String> names = List.copyOf(row.keySet());
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", names),
                        String.join(", ", names.stream().map(each -> "?").toList()));
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                insert.setObject(i + 1, row.get(names.get(i)));
            }
            insert.executeUpdate();
        }
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
    }
}
