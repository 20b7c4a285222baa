package se.samverkstad.features.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveWriterTest {
    private static final String FEATURE = """
            { "id": "se.samverkstad:sample:osgifeature:1.2.0", "name": "Prov & mätning",
              "bundles": [ { "id": "g:b.two:1.2.0", "se.samverkstad.sha256": "stale" }, { "id": "g:a.one:1.0.0" } ],
              "extensions": { "se.samverkstad.module": { "kind": "mandatory", "type": "json", "json": { "id": "sample" } } } }
            """;

    /** Of the archive that FEATURE gives; it changes only when the form of archives is changed on purpose. */
    private static final String KNOWN = "e9b71715a0b711b1275ce7d0a2404ae45fd89509d2921c7fa6f9c5a6c8381f02";

    private static byte[] jar(String id) {
        return ("jar of " + id).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] east = ArchiveWriter.write(FEATURE, ArchiveWriterTest::jar).bytes();
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            byte[] west = ArchiveWriter.write(FEATURE, ArchiveWriterTest::jar).bytes();

            assertThat(east).isEqualTo(west);
            assertThat(Sha256.of(east)).isEqualTo(KNOWN);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void itsEntriesAreTheFeatureAndTheBundlesInOrder() throws IOException {
        ModuleArchive archive = ArchiveWriter.write(FEATURE, ArchiveWriterTest::jar);

        assertThat(archive.fileName()).isEqualTo("sample-1.2.0.kfa");
        assertThat(entries(archive.bytes()).keySet())
                .containsExactly("bundles/a.one-1.0.0.jar", "bundles/b.two-1.2.0.jar", "feature.json");
    }

    @Test
    void hashAndLengthOfEachBundleAreFilledInWhateverTheSourceSaid() throws IOException {
        byte[] archive = ArchiveWriter.write(FEATURE, ArchiveWriterTest::jar).bytes();

        String feature = new String(entries(archive).get("feature.json"), StandardCharsets.UTF_8);
        JsonObject first = JsonParser.parseString(feature)
                .getAsJsonObject()
                .getAsJsonArray("bundles")
                .get(0)
                .getAsJsonObject();
        assertThat(first.get("se.samverkstad.sha256").getAsString()).isEqualTo(Sha256.of(jar("g:b.two:1.2.0")));
        assertThat(first.get("se.samverkstad.length").getAsInt()).isEqualTo(jar("g:b.two:1.2.0").length);
        assertThat(feature).contains("Prov & mätning");
    }

    @Test
    void picturesAreInTheArchiveAndTheirHashesInTheFeature() throws IOException {
        String pictured = FEATURE.replace("\"extensions\": {", """
                "extensions": { "se.samverkstad.pictures": { "kind": "optional", "type": "json", "json": [
                  { "file": "one.png", "alt": { "sv": "En", "en": "One" } } ] },""");

        Map<String, byte[]> entries = entries(ArchiveWriter.write(pictured, ArchiveWriterTest::jar, file -> jar(file))
                .bytes());

        assertThat(entries.get("pictures/one.png")).isEqualTo(jar("one.png"));
        assertThat(new String(entries.get("feature.json"), StandardCharsets.UTF_8))
                .contains(Sha256.of(jar("one.png")));
        assertThatThrownBy(() -> ArchiveWriter.write(pictured, ArchiveWriterTest::jar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one.png");
    }

    @Test
    void aBundleIdWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> ArchiveWriter.write(FEATURE.replace("g:a.one:1.0.0", "g:a.one"), id -> new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("g:a.one");
    }

    @Test
    void packingReadsReleasedAndUnreleasedBundlesAndWritesTheIndex(@TempDir Path folder) throws IOException {
        Path features = Files.createDirectory(folder.resolve("features"));
        Path bundles = Files.createDirectory(folder.resolve("bundles"));
        Path repository = folder.resolve("repository");
        Files.writeString(features.resolve("sample.json"), FEATURE.replace("1.2.0", "${version}"));
        Files.write(bundles.resolve("a.one-1.0.0.jar"), jar("one"));
        Files.write(bundles.resolve("b.two-1.3.0-SNAPSHOT.jar"), jar("two"));

        PackFeatures.main(new String[] {
            features.toString(), bundles.toString(), folder.toString(), "1.3.0-SNAPSHOT", repository.toString()
        });

        byte[] archive = Files.readAllBytes(repository.resolve("sample-1.3.0.kfa"));
        JsonObject listed = JsonParser.parseString(Files.readString(repository.resolve("index.json")))
                .getAsJsonObject()
                .getAsJsonArray("modules")
                .get(0)
                .getAsJsonObject();
        assertThat(listed.get("file").getAsString()).isEqualTo("sample-1.3.0.kfa");
        assertThat(listed.get("sha256").getAsString()).isEqualTo(Sha256.of(archive));
        assertThat(listed.get("length").getAsInt()).isEqualTo(archive.length);
        assertThat(entries(archive).get("bundles/b.two-1.3.0.jar")).isEqualTo(jar("two"));
    }

    @Test
    void aFeatureThatNamesAnUnknownBundleStopsTheBuild(@TempDir Path folder) throws IOException {
        Path features = Files.createDirectory(folder.resolve("features"));
        Files.writeString(features.resolve("sample.json"), FEATURE);
        String[] arguments = {
            features.toString(),
            folder.toString(),
            folder.toString(),
            "1.2.0",
            folder.resolve("out").toString()
        };

        assertThatThrownBy(() -> PackFeatures.main(arguments)).hasMessageContaining("g:b.two:1.2.0");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
