package se.samverkstad.features.archive;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one module archive: {@code feature.json} and the bundles and pictures that it names, whose hashes are filled in.
 * The same input gives the same bytes on every machine: entries are sorted, undated and stored, not compressed.
 */
public final class ArchiveWriter {
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ArchiveWriter() {}

    /** Finds the jar of a bundle id, {@code group:artifact:version}. */
    @FunctionalInterface
    public interface Jars {
        byte[] of(String id) throws IOException;
    }

    /** Finds a picture by the file name that the feature gives it. */
    @FunctionalInterface
    public interface Pictures {
        byte[] of(String file) throws IOException;
    }

    /** One that names no pictures. */
    public static ModuleArchive write(String feature, Jars jars) throws IOException {
        return write(feature, jars, file -> {
            throw new IllegalArgumentException("the feature names the picture %s".formatted(file));
        });
    }

    /**
     * @param feature Feature JSON; hashes and lengths in it are replaced
     * @throws IllegalArgumentException when the feature lacks what an archive needs
     */
    public static ModuleArchive write(String feature, Jars jars, Pictures pictures) throws IOException {
        JsonObject json = GSON.fromJson(feature, JsonObject.class);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (JsonElement element : json.getAsJsonArray("bundles")) {
            JsonObject bundle = element.getAsJsonObject();
            String id = bundle.get("id").getAsString();
            byte[] jar = jars.of(id);
            bundle.addProperty("se.samverkstad.sha256", Sha256.of(jar));
            bundle.addProperty("se.samverkstad.length", jar.length);
            entries.put("bundles/" + fileName(id), jar);
        }
        for (JsonElement element : pictures(json)) {
            JsonObject picture = element.getAsJsonObject();
            String file = picture.get("file").getAsString();
            byte[] bytes = pictures.of(file);
            picture.addProperty("sha256", Sha256.of(bytes));
            entries.put("pictures/" + file, bytes);
        }
        entries.put("feature.json", (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
        return new ModuleArchive(module(json), version(json), zip(entries));
    }

    private static JsonArray pictures(JsonObject feature) {
        JsonObject extension = feature.getAsJsonObject("extensions").getAsJsonObject("se.samverkstad.pictures");
        return extension == null ? new JsonArray() : extension.getAsJsonArray("json");
    }

    /** The jar's name in an archive, and in a folder of built bundles. */
    static String fileName(String id) {
        String[] parts = parts(id);
        return parts[1] + "-" + parts[2] + ".jar";
    }

    private static String[] parts(String id) {
        String[] parts = id.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("bundle id %s is not group:artifact:version".formatted(id));
        }
        return parts;
    }

    private static String module(JsonObject feature) {
        return feature.getAsJsonObject("extensions")
                .getAsJsonObject("se.samverkstad.module")
                .getAsJsonObject("json")
                .get("id")
                .getAsString();
    }

    private static String version(JsonObject feature) {
        String id = feature.get("id").getAsString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** Exactly these entries, in their order; for tests also with names that no archive may hold. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                byte[] content = each.getValue();
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(UNDATED);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
