package se.samverkstad.features.archive;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes a folder of archives and the {@code index.json} that names them. */
public final class RepositoryWriter {
    private RepositoryWriter() {}

    /** Makes {@code folder} hold exactly these archives. */
    public static void write(List<ModuleArchive> archives, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.{kfa,json}")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        JsonArray modules = new JsonArray();
        for (ModuleArchive archive : archives.stream()
                .sorted(Comparator.comparing(ModuleArchive::fileName))
                .toList()) {
            Files.write(folder.resolve(archive.fileName()), archive.bytes());
            JsonObject module = new JsonObject();
            module.addProperty("file", archive.fileName());
            module.addProperty("module", archive.module());
            module.addProperty("version", archive.version());
            module.addProperty("sha256", Sha256.of(archive.bytes()));
            module.addProperty("length", archive.bytes().length);
            modules.add(module);
        }
        JsonObject index = new JsonObject();
        index.addProperty("format", 1);
        index.add("modules", modules);
        String text = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(index);
        Files.writeString(folder.resolve("index.json"), text + "\n");
    }
}
