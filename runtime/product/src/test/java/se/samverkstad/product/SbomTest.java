package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SbomTest {
    private static final String TIME = "2026-11-01T00:00:00Z";
    private static final String OTHERS = "org.example";
    private static final String OURS = "se.samverkstad";

    @TempDir
    private Path folder;

    private final MavenDouble maven = new MavenDouble();
    private final List<Path> classPath = new ArrayList<>();

    private static byte[] jar(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] known(String group, String name, Map<String, String> entries, String... on) throws IOException {
        byte[] jar = jar(entries);
        maven.knows(group, name, jar, on);
        classPath.add(Files.write(folder.resolve(name + ".jar"), jar));
        return jar;
    }

    private JsonObject sbom(ShippedJar... shipped) throws IOException {
        JsonObject document = maven.document();
        String text = new Sbom(document, new Libraries(document, classPath), TIME).of(List.of(shipped));
        return new Gson().fromJson(text, JsonObject.class);
    }

    private static List<String> names(JsonObject holder) {
        List<String> names = new ArrayList<>();
        if (holder.has("components")) {
            for (JsonElement each : holder.getAsJsonArray("components")) {
                names.add(each.getAsJsonObject().get("name").getAsString());
            }
        }
        return names;
    }

    private static JsonObject first(JsonObject sbom) {
        return sbom.getAsJsonArray("components").get(0).getAsJsonObject();
    }

    @Test
    void itNamesWhatIsShippedAndNotWhatTheBuildUses() throws IOException {
        byte[] shipped = known(OTHERS, "shipped", Map.of("a/A.class", "a"), "tool");
        known(OTHERS, "tool", Map.of("b/B.class", "b"));

        JsonObject sbom = sbom(new ShippedJar("core/a.jar", shipped), new ShippedJar("lib/a.jar", shipped));

        assertThat(names(sbom)).containsExactly("shipped");
        assertThat(first(sbom).getAsJsonObject("evidence").toString()).contains("core/a.jar", "lib/a.jar");
        assertThat(sbom.getAsJsonArray("dependencies").toString()).doesNotContain("tool");
        assertThat(sbom.has("serialNumber")).isFalse();
        assertThat(sbom.getAsJsonObject("metadata").get("timestamp").getAsString())
                .isEqualTo(TIME);
    }

    @Test
    void aBundleOfOursThatMavenDoesNotKnowIsNamedByItsManifest() throws IOException {
        String manifest =
                "Manifest-Version: 1.0\nBundle-SymbolicName: se.samverkstad.example.a\nBundle-Version: 1.2.0\n";
        byte[] ours = jar(Map.of("META-INF/MANIFEST.MF", manifest, "se/samverkstad/example/a/A.class", "a"));
        byte[] stranger = jar(Map.of("META-INF/MANIFEST.MF", manifest, "a/A.class", "a"));

        JsonObject component = first(sbom(new ShippedJar("demo/repository/a.kfa!/a.jar", ours)));

        assertThat(component.get("purl").getAsString()).isEqualTo("pkg:generic/se.samverkstad.example.a@1.2.0");
        assertThatThrownBy(() -> sbom(new ShippedJar("demo/repository/a.kfa!/a.jar", stranger)))
                .as("who carries classes of others is not believed")
                .isInstanceOf(IOException.class);
    }

    @Test
    void aJarThatMavenDoesNotKnowStopsTheBuild() {
        assertThatThrownBy(() -> sbom(new ShippedJar("core/unknown.jar", jar(Map.of("a/A.class", "a")))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("core/unknown.jar");
    }

    @Test
    void aLibraryInsideABundleIsNamedAndTheOneThatOnlySharesItsClassesIsNot() throws IOException {
        Map<String, String> library = Map.of("a/A.class", "a", "a/B.class", "b");
        known(OTHERS, "library", library);
        Map<String, String> larger = new TreeMap<>(library);
        larger.put("c/C.class", "c");
        known(OTHERS, "larger", larger);
        Map<String, String> carried = new TreeMap<>(library);
        carried.put("se/samverkstad/x/X.class", "x");
        byte[] bundle = known(OURS, "bundle", carried);

        JsonObject sbom = sbom(new ShippedJar("core/bundle.jar", bundle));

        assertThat(names(first(sbom))).containsExactly("library");
    }

    @Test
    void aClassInOurBundleThatNoKnownLibraryHasStopsTheBuild() throws IOException {
        known(OTHERS, "library", Map.of("a/A.class", "another version"));
        byte[] bundle = known(OURS, "bundle", Map.of("a/A.class", "a"));

        assertThatThrownBy(() -> sbom(new ShippedJar("core/bundle.jar", bundle)))
                .hasMessageContaining("core/bundle.jar")
                .hasMessageContaining("a/A.class");
    }

    @Test
    void thePackagesOfThePagesAreNamedWithTheirLicences() throws IOException {
        byte[] bundle = known(
                OURS,
                "bundle",
                Map.of("web/licences.txt", "@scope/css 1.2.3 (MIT)\n\nText (c) 2020\n\n\nlib 2.0.1 (0BSD)\n"));

        JsonObject inside = first(sbom(new ShippedJar("core/bundle.jar", bundle)));

        assertThat(names(inside)).containsExactly("css", "lib");
        assertThat(inside.toString()).contains("pkg:npm/%40scope/css@1.2.3", "\"0BSD\"");
    }

    @Test
    void aModuleInItsArchiveIsFoundThere() throws IOException {
        byte[] bundle = jar(Map.of("se/samverkstad/x/X.class", "x"));
        for (String name : List.of("core", "lib", "repository")) {
            Files.createDirectories(folder.resolve("product").resolve(name));
        }
        Path archive = folder.resolve("product/repository/x-1.kfa");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("bundles/x.jar"));
            zip.write(bundle);
            zip.closeEntry();
        }

        List<ShippedJar> found = ShippedJar.in(folder.resolve("product"));

        assertThat(found).extracting(ShippedJar::location).containsExactly("repository/x-1.kfa!/bundles/x.jar");
        assertThat(found.get(0).bytes()).isEqualTo(bundle);
    }
}
