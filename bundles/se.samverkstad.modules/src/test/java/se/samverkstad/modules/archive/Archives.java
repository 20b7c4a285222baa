package se.samverkstad.modules.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samverkstad.modules.disk.Sha256;

/** Archives made by hand, good and bad. */
public final class Archives {
    private Archives() {}

    /** A jar with these manifest headers and nothing else. */
    public static byte[] jar(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The feature of a module with one bundle. */
    public static String feature(String module, String version, byte[] jar) {
        return """
                { "id": "test:%1$s:osgifeature:%2$s",
                  "bundles": [ { "id": "test:%1$s:%2$s", "se.samverkstad.sha256": "%3$s", "se.samverkstad.length": %4$d } ],
                  "extensions": {
                    "se.samverkstad.module": { "kind": "mandatory", "type": "json", "json": {
                      "id": "%1$s", "name": { "sv": "Modul", "en": "Module" }, "purpose": { "sv": "Prov", "en": "Test" } } } } }
                """.formatted(module, version, Sha256.of(jar), jar.length);
    }

    /** The entries of an archive that is in order. */
    public static Map<String, byte[]> good(String module, String version) {
        byte[] jar = jar(Map.of("Bundle-SymbolicName", "test." + module, "Bundle-ManifestVersion", "2"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("feature.json", feature(module, version, jar).getBytes(StandardCharsets.UTF_8));
        entries.put("bundles/" + module + "-" + version + ".jar", jar);
        return entries;
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
