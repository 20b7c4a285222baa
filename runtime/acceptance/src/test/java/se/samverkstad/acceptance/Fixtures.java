package se.samverkstad.acceptance;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;

/** Builds modules for tests, with bnd as a developer would, from the classes of a package of this test tree. */
final class Fixtures {
    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    private final String module;
    private final String packageName;
    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private String tables = "{}";

    private Fixtures(String module, String packageName) {
        this.module = module;
        this.packageName = packageName;
        files.put("OSGI-INF/l10n/bundle_sv.properties", "menu=Tvilling\n");
        files.put("OSGI-INF/l10n/bundle_en.properties", "menu=Twin\n");
    }

    /** The module of that id, from the classes of that package. */
    static Fixtures of(String module, String packageName) {
        return new Fixtures(module, packageName);
    }

    /** The module that tells its versions; {@code id} so that two of them can stand side by side. */
    static Fixtures twin(String id) {
        return of(id, "se.samverkstad.fixture.twin")
                .file("OSGI-INF/migrations/001-word.sql", """
                        create table ${table}word (
                            id ${int64} primary key,
                            word ${text} not null
                        ${table_end};
                        insert into ${table}word (id, word) values (1, 'ord');
                        create table ${table}note (
                            id ${id} primary key,
                            note ${text} not null
                        ${table_end};
                        """)
                .tables("""
                        { "word": { "other": { "word": "a word" } },
                          "note": { "other": { "id": "random", "note": "a word" } } }""");
    }

    /** What it declares of its tables. */
    Fixtures tables(String json) {
        tables = json;
        return this;
    }

    Fixtures header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Fixtures file(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** One archive for each version. */
    List<ModuleArchive> archives(String... versions) throws Exception {
        List<ModuleArchive> archives = new ArrayList<>();
        for (String version : versions) {
            archives.add(archive(version));
        }
        return archives;
    }

    ModuleArchive archive(String version) throws Exception {
        byte[] jar = jar(version);
        return ArchiveWriter.write(feature(version), id -> jar);
    }

    private byte[] jar(String version) throws Exception {
        try (Builder builder = new Builder()) {
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, "se.samverkstad.fixture." + module);
            builder.setProperty(Constants.BUNDLE_VERSION, version);
            builder.setProperty("-privatepackage", packageName);
            builder.setProperty("-noimportjava", "true");
            builder.setProperty("-noextraheaders", "true");
            builder.setProperty("-reproducible", "true"); // the same content is the same archive, whenever it is made
            builder.setProperty("Samverkstad-Module", module);
            headers.forEach(builder::setProperty);
            builder.addClasspath(CLASSES.toFile());
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (new File(entry).exists()) {
                    builder.addClasspath(new File(entry));
                }
            }
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException("bnd: " + builder.getErrors());
            }
            files.forEach((name, content) -> jar.putResource(name, text(content)));
            jar.putResource("OSGI-INF/version.txt", text(version));
            for (String name : List.copyOf(jar.getResources().keySet())) {
                if (name.startsWith("OSGI-INF/metatype/")) {
                    String xml =
                            new String(jar.getResource(name).openInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    jar.putResource(name, text(xml.replace("@setting@", version)));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            jar.write(out);
            return out.toByteArray();
        }
    }

    /** Its description, as it is packed. */
    String feature(String version) {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "se.samverkstad.fixture:%1$s:osgifeature:%2$s",
                  "vendor": "Test",
                  "bundles": [ { "id": "se.samverkstad.fixture:%1$s:%2$s" } ],
                  "extensions": {
                    "se.samverkstad.module": { "kind": "mandatory", "type": "json", "json": {
                      "id": "%1$s",
                      "name": { "sv": "Modulen %1$s", "en": "Module %1$s" },
                      "purpose": { "sv": "För prov.", "en": "For tests." } } },
                    "se.samverkstad.permissions": { "kind": "mandatory", "type": "json", "json": [
                      { "id": "%1$s.use", "sv": "Använda", "en": "Use" } ] },
                    "se.samverkstad.data": { "kind": "mandatory", "type": "json", "json": { "sets": [
                      { "id": "words", "name": { "sv": "Ord", "en": "Words" }, "disposition": "gallra",
                        "tables": %3$s } ] } }
                  }
                }
                """.formatted(module, version, tables);
    }

    private static EmbeddedResource text(String content) {
        return new EmbeddedResource(content.getBytes(StandardCharsets.UTF_8), 0);
    }
}
