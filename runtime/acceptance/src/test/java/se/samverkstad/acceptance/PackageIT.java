package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in the folder that is handed over, against what it says of itself. */
final class PackageIT {
    private static JsonObject sbom() throws IOException {
        return new Gson()
                .fromJson(Files.readString(Server.PRODUCT.resolve("sbom/samverkstad.cdx.json")), JsonObject.class);
    }

    @Test
    void everyJarIsInTheBillOfMaterialsAndNothingElseIs() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonElement component : sbom().getAsJsonArray("components")) {
            JsonObject evidence = component.getAsJsonObject().getAsJsonObject("evidence");
            for (JsonElement place : evidence.getAsJsonArray("occurrences")) {
                named.add(place.getAsJsonObject().get("location").getAsString());
            }
        }
        Set<String> shipped = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Server.PRODUCT)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String location = Server.PRODUCT.relativize(file).toString();
                if (location.endsWith(".jar")) {
                    shipped.add(location);
                } else if (location.endsWith(".kfa")) {
                    Shipped.unzip(Files.readAllBytes(file)).keySet().stream()
                            .filter(name -> name.endsWith(".jar"))
                            .forEach(name -> shipped.add(location + "!/" + name));
                }
            }
        }
        assertThat(named).isEqualTo(shipped).hasSizeGreaterThan(20);
    }

    @Test
    void everyComponentHasAVersionAndALicence() throws IOException {
        for (JsonElement each : sbom().getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            assertThat(component.get("version").getAsString()).isNotBlank();
            assertThat(component.getAsJsonArray("licenses"))
                    .as(component.get("purl").getAsString())
                    .isNotEmpty();
        }
        assertThat(sbom().has("serialNumber")).isFalse();
    }

    @Test
    void theRecipeForAnImageCopiesAllThatIsNotForAnotherWayToRunIt() throws IOException {
        Set<String> copied = new TreeSet<>(Set.of("oci", "systemd"));
        for (String line : Files.readAllLines(Server.PRODUCT.resolve("oci/Containerfile"))) {
            if (line.startsWith("COPY ")) {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length - 1; i++) {
                    copied.add(words[i].replace("/", ""));
                }
            }
        }
        try (Stream<Path> shipped = Files.list(Server.PRODUCT)) {
            assertThat(shipped.map(each -> each.getFileName().toString())).containsExactlyInAnyOrderElementsOf(copied);
        }
    }

    @Test
    void theArchiveIsNotLargerThanFortyMegabytes() throws IOException {
        assertThat(Files.size(JreOnlyIT.archive())).isBetween(10_000_000L, 40_000_000L);
    }
}
