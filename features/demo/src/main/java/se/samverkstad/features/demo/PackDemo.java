package se.samverkstad.features.demo;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;
import se.samverkstad.features.archive.RepositoryWriter;

/** Writes the repository of a demo. */
public final class PackDemo {
    private PackDemo() {}

    /**
     * @param arguments classes of this project, folder of jars to compile against, folder of the modules, the podcast's
     *     feature, the folder of bundles, the folder of pictures, version of the build, folder to write
     */
    public static void main(String[] arguments) throws IOException {
        Path modules = Path.of(arguments[2]);
        ExampleBundle bundle = new ExampleBundle(Path.of(arguments[0]), files(Path.of(arguments[1])), modules);
        List<ModuleArchive> archives = new ArrayList<>();
        for (Release release : Release.ALL) {
            String feature = Files.readString(modules.resolve(release.module()).resolve("feature.json"))
                    .replace("${version}", release.version())
                    .replace("${note.sv}", release.noteSv())
                    .replace("${note.en}", release.noteEn());
            byte[] bytes = bundle.bytes(release);
            archives.add(ArchiveWriter.write(feature, id -> bytes));
        }
        archives.add(newerPodcast(
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                Path.of(arguments[5]),
                arguments[6].replace("-SNAPSHOT", "")));
        RepositoryWriter.write(archives, Path.of(arguments[7]));
    }

    /** The same bundle under the next version, so that there is an update whose result one knows. */
    private static ModuleArchive newerPodcast(Path file, Path bundles, Path pictures, String version)
            throws IOException {
        int dot = version.lastIndexOf('.');
        String next = version.substring(0, dot + 1) + (Integer.parseInt(version.substring(dot + 1)) + 1);
        JsonObject feature = JsonParser.parseString(Files.readString(file).replace("${version}", version))
                .getAsJsonObject();
        String id = feature.get("id").getAsString();
        feature.addProperty("id", id.substring(0, id.lastIndexOf(':') + 1) + next);
        JsonObject notes = feature.getAsJsonObject("extensions")
                .getAsJsonObject("se.samverkstad.notes")
                .getAsJsonObject("json");
        notes.add("sv", notes("Demons uppdatering: samma podd med nytt versionsnummer, så att bytet går att prova."));
        notes.add(
                "en",
                notes("The demo's update: the same podcast under a new version, so that the switch can be tried."));
        String text = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(feature);
        return ArchiveWriter.write(
                text, wanted -> podcast(bundles), picture -> Files.readAllBytes(pictures.resolve(picture)));
    }

    private static byte[] podcast(Path bundles) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(bundles, "se.samverkstad.podcast-*.jar")) {
            for (Path jar : found) {
                return Files.readAllBytes(jar);
            }
        }
        throw new IOException("the podcast is not in " + bundles);
    }

    private static JsonArray notes(String note) {
        JsonArray notes = new JsonArray();
        notes.add(note);
        return notes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
