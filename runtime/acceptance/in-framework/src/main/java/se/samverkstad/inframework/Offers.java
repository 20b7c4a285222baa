package se.samverkstad.inframework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts module archives into the home's own repository, as an administrator would. */
final class Offers {
    private final Path repository;
    private final List<String> index = new ArrayList<>();

    /** An empty repository: what an earlier test offered is gone. */
    Offers(Path repository) {
        this.repository = repository;
        try (Stream<Path> left = Files.exists(repository) ? Files.list(repository) : Stream.<Path>empty()) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers a version; its page and setting say the version. */
    void add(String module, String version) throws IOException {
        byte[] jar = ModuleJar.of(module, version, version);
        String feature = """
                {
                  "feature-resource-version": "1.0",
                  "id": "se.samverkstad.fixture:%1$s:osgifeature:%2$s",
                  "bundles": [ {
                    "id": "se.samverkstad.fixture:probe:%2$s",
                    "se.samverkstad.sha256": "%3$s",
                    "se.samverkstad.length": %4$d } ],
                  "extensions": {
                    "se.samverkstad.module": { "kind": "mandatory", "type": "json", "json": {
                      "id": "%1$s",
                      "name": { "sv": "Modulen %1$s", "en": "Module %1$s" },
                      "purpose": { "sv": "För prov.", "en": "For tests." } } }
                  }
                }
                """.formatted(module, version, sha256(jar), jar.length);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("feature.json"));
            zip.write(feature.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("bundles/probe-" + version + ".jar"));
            zip.write(jar);
        }
        String file = module + "-" + version + ".kfa";
        Files.createDirectories(repository);
        Files.write(repository.resolve(file), archive.toByteArray());
        index.add("""
                {"file": "%s", "module": "%s", "version": "%s", "sha256": "%s", "length": %d}""".formatted(file, module, version, sha256(archive.toByteArray()), archive.size()));
        Files.writeString(
                repository.resolve("index.json"), "{\"format\": 1, \"modules\": [" + String.join(",", index) + "]}\n");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
