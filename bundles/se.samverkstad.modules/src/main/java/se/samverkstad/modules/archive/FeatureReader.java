package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.archive.Feature.DataSet;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.DeclarationReader;
import se.samverkstad.store.personal.DeclarationRefused;

/** Reads Feature JSON and refuses, with the field's name, what is missing or not understood. */
public final class FeatureReader {
    private static final Set<String> UNDERSTOOD = Set.of(
            "se.samverkstad.module",
            "se.samverkstad.permissions",
            "se.samverkstad.data",
            "se.samverkstad.notes",
            "se.samverkstad.pictures",
            "se.samverkstad.requires",
            "se.samverkstad.pilots");

    /** What core calls itself, and the first words of core's own permissions. */
    private static final Set<String> RESERVED = Set.of("core", "modules", "roles", "audit", "log");

    private FeatureReader() {}

    /** @throws ModuleRefusal {@code DAMAGED} or {@code RULE}, naming the field */
    public static Feature read(byte[] bytes) {
        try {
            return read(bytes, parse(bytes));
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw refuse(Code.DAMAGED, "feature.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static JsonObject parse(byte[] bytes) {
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static Feature read(byte[] bytes, JsonObject json) {
        String[] id = text(json, "id").split(":");
        if (id.length < 3 || !id[id.length - 1].matches("\\d+\\.\\d+\\.\\d+(\\.[A-Za-z0-9_-]+)?")) {
            throw refuse(Code.DAMAGED, "feature.id", text(json, "id"));
        }
        JsonObject extensions = object(json, "extensions");
        refuseUnknownMandatory(extensions);
        JsonObject module = object(extension(extensions, "se.samverkstad.module"), "json");
        String moduleId = text(module, "id");
        if (!moduleId.matches("[a-z][a-z0-9-]{0,30}") || RESERVED.contains(moduleId)) {
            throw refuse(Code.RULE, "feature.module-id", moduleId);
        }
        return new Feature(
                bytes,
                Sha256.of(bytes),
                moduleId,
                id[id.length - 1],
                label(object(module, "name")),
                label(object(module, "purpose")),
                json.has("vendor") ? text(json, "vendor") : "",
                bundles(json),
                permissions(extensions, moduleId),
                data(extensions),
                declaration(extensions, moduleId),
                notes(extensions),
                tags(json),
                PictureReader.read(extensions));
    }

    private static void refuseUnknownMandatory(JsonObject extensions) {
        for (String name : extensions.keySet()) {
            JsonObject extension = object(extensions, name);
            boolean mandatory =
                    extension.has("kind") && extension.get("kind").getAsString().equals("mandatory");
            if (mandatory && !UNDERSTOOD.contains(name)) {
                throw refuse(Code.RULE, "feature.extension", name);
            }
        }
    }

    private static List<BundleEntry> bundles(JsonObject json) {
        List<BundleEntry> bundles = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (JsonElement each : array(json, "bundles")) {
            JsonObject bundle = each.getAsJsonObject();
            String id = text(bundle, "id");
            if (!id.matches("[A-Za-z0-9._-]+:[A-Za-z0-9._-]+:[A-Za-z0-9._-]+")) {
                throw refuse(Code.DAMAGED, "feature.bundle-id", id);
            }
            String sha256 = text(bundle, "se.samverkstad.sha256");
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw refuse(Code.DAMAGED, "feature.bundle-hash", id);
            }
            JsonElement length = bundle.get("se.samverkstad.length");
            if (length == null) {
                throw refuse(Code.DAMAGED, "feature.missing", "se.samverkstad.length");
            }
            BundleEntry entry = new BundleEntry(id, sha256, length.getAsLong());
            if (!files.add(entry.fileName())) {
                throw refuse(Code.DAMAGED, "feature.bundle-twice", id);
            }
            bundles.add(entry);
        }
        if (bundles.isEmpty()) {
            throw refuse(Code.DAMAGED, "feature.missing", "bundles");
        }
        return bundles;
    }

    private static List<Permission> permissions(JsonObject extensions, String module) {
        List<Permission> permissions = new ArrayList<>();
        for (JsonElement each : optionalArray(extensions, "se.samverkstad.permissions")) {
            JsonObject permission = each.getAsJsonObject();
            String id = text(permission, "id");
            if (!id.startsWith(module + ".")) {
                throw refuse(Code.RULE, "feature.permission", id, module);
            }
            permissions.add(new Permission(id, label(permission), roles(permission, id)));
        }
        return permissions;
    }

    private static List<String> roles(JsonObject permission, String id) {
        List<String> roles = new ArrayList<>();
        if (permission.has("roles")) {
            for (JsonElement each : array(permission, "roles")) {
                String role = each.getAsString();
                if (!RoleKeys.ALL.contains(role)) {
                    throw refuse(Code.RULE, "feature.role", role, id, String.join(", ", RoleKeys.ALL));
                }
                roles.add(role);
            }
        }
        return roles;
    }

    private static List<DataSet> data(JsonObject extensions) {
        List<DataSet> sets = new ArrayList<>();
        if (extensions.has("se.samverkstad.data")) {
            JsonObject json = object(extension(extensions, "se.samverkstad.data"), "json");
            for (JsonElement each : array(json, "sets")) {
                JsonObject set = each.getAsJsonObject();
                JsonObject name = set.has("name") ? object(set, "name") : set;
                sets.add(new DataSet(text(set, "id"), label(name)));
            }
        }
        return sets;
    }

    private static Declaration declaration(JsonObject extensions, String module) {
        if (!extensions.has("se.samverkstad.data")) {
            return new Declaration(module, List.of());
        }
        JsonObject json = object(extension(extensions, "se.samverkstad.data"), "json");
        try {
            return DeclarationReader.read(module, json.toString());
        } catch (DeclarationRefused e) {
            throw refuse(Code.RULE, "feature.data", String.valueOf(e.getMessage()));
        }
    }

    private static List<Label> notes(JsonObject extensions) {
        if (!extensions.has("se.samverkstad.notes")) {
            return List.of();
        }
        JsonObject json = object(extension(extensions, "se.samverkstad.notes"), "json");
        JsonArray swedish = array(json, "sv");
        JsonArray english = array(json, "en");
        List<Label> notes = new ArrayList<>();
        for (int i = 0; i < Math.min(swedish.size(), english.size()); i++) {
            notes.add(new Label(swedish.get(i).getAsString(), english.get(i).getAsString()));
        }
        return notes;
    }

    private static List<String> tags(JsonObject json) {
        List<String> tags = new ArrayList<>();
        if (json.has("categories")) {
            array(json, "categories").forEach(each -> tags.add(each.getAsString()));
        }
        return tags;
    }

    private static JsonArray optionalArray(JsonObject extensions, String name) {
        return extensions.has(name) ? array(extension(extensions, name), "json") : new JsonArray();
    }

    private static JsonObject extension(JsonObject extensions, String name) {
        return object(extensions, name);
    }

    private static Label label(JsonObject json) {
        return new Label(text(json, "sv"), text(json, "en"));
    }

    private static JsonObject object(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonObject()) {
            throw refuse(Code.DAMAGED, "feature.missing", name);
        }
        return value.getAsJsonObject();
    }

    private static JsonArray array(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonArray()) {
            throw refuse(Code.DAMAGED, "feature.missing", name);
        }
        return value.getAsJsonArray();
    }

    private static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw refuse(Code.DAMAGED, "feature.missing", name);
        }
        return value.getAsString();
    }
}
