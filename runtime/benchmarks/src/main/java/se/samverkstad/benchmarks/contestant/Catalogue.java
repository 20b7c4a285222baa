package se.samverkstad.benchmarks.contestant;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;
import se.samverkstad.features.archive.RepositoryWriter;

/**
 * A folder of generated modules as a source of a running server: each has a bundle that imports six packages of the API, so
 * that a plan has something to resolve.
 */
public final class Catalogue {
    private static final String IMPORTS = String.join(
            ",",
            "se.samverkstad.api.web;version=\"[1.0,2)\"",
            "se.samverkstad.api.text;version=\"[1.0,2)\"",
            "se.samverkstad.api.people;version=\"[1.0,2)\"",
            "se.samverkstad.api.store;version=\"[1.0,2)\"",
            "se.samverkstad.api.health;version=\"[1.0,2)\"",
            "org.slf4j;version=\"[2.0,3)\"");

    private final Control control;
    private final Path folder;

    Catalogue(Control control, Path folder) {
        this.control = control;
        this.folder = folder;
    }

    /** Makes the folder a source; it may be empty. */
    public void add() throws IOException {
        offer(0);
        JsonObject arguments = new JsonObject();
        arguments.addProperty("act", "add");
        arguments.addProperty("name", "Generated");
        arguments.addProperty("address", folder.toString());
        arguments.add("prefixes", new JsonArray());
        arguments.add("inside", new JsonArray());
        arguments.addProperty("apply", true);
        control.ask("repositories.change", arguments);
    }

    /** Makes the folder hold exactly that many modules. */
    public void offer(int modules) throws IOException {
        List<ModuleArchive> all = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            String id = id(i);
            byte[] jar = jar(id);
            all.add(ArchiveWriter.write(feature(id), bundle -> jar));
        }
        RepositoryWriter.write(all, folder);
    }

    /** Plans the installation of one of them; nothing changes. */
    public void plan(int module) throws IOException {
        JsonObject change = new JsonObject();
        change.addProperty("verb", "install");
        change.addProperty("module", id(module));
        JsonArray changes = new JsonArray();
        changes.add(change);
        JsonObject arguments = new JsonObject();
        arguments.add("changes", changes);
        control.ask("modules.plan", arguments);
    }

    /** What the tab of what is installed and offered asks for. */
    public void list() throws IOException {
        control.ask("modules.list", new JsonObject());
    }

    public void search(String words) throws IOException {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("words", words);
        control.ask("modules.search", arguments);
    }

    public void show(String module) throws IOException {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("module", module);
        control.ask("modules.show", arguments);
    }

    private static String id(int number) {
        return "generated-%03d".formatted(number);
    }

    private static byte[] jar(String id) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "generated." + id);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        manifest.getMainAttributes().putValue("Samverkstad-Module", id);
        manifest.getMainAttributes().putValue("Import-Package", IMPORTS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    private static String feature(String id) {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "generated:%1$s:osgifeature:1.0.0",
                  "vendor": "Generated",
                  "categories": ["generated"],
                  "bundles": [ { "id": "generated:%1$s:1.0.0" } ],
                  "extensions": {
                    "se.samverkstad.module": { "kind": "mandatory", "type": "json", "json": {
                      "id": "%1$s",
                      "name": { "sv": "Påhittad modul %1$s", "en": "Generated module %1$s" },
                      "purpose": { "sv": "Finns för att mätas.", "en": "Is there to be measured." } } },
                    "se.samverkstad.requires": { "kind": "mandatory", "type": "json", "json": { "api": "[1.0,2)" } },
                    "se.samverkstad.permissions": { "kind": "mandatory", "type": "json", "json": [
                      { "id": "%1$s.use", "sv": "Använda", "en": "Use" } ] }
                  }
                }
                """.formatted(id);
    }
}
