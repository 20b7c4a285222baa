package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The product as a later release could be: one package of its API has gone from 1.0 to 1.1. */
final class NextProduct {
    private static final String API = "se.samverkstad.api.people;version=\"%s\"";

    private NextProduct() {}

    static Path in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Server.PRODUCT)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(Server.PRODUCT.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path build = folder.resolve("build.id");
        String id = Files.readString(build);
        Files.writeString(build, (id.charAt(0) == 'f' ? "e" : "f") + id.substring(1));
        raise(folder, "se.samverkstad.api-*.jar", "Export-Package", "1.0.0", "1.1.0");
        // Built together with it, and a provider of what is in it.
        raise(folder, "se.samverkstad.workbench-*.jar", "Import-Package", "[1.0,1.1)", "[1.1,1.2)");
        return folder;
    }

    private static void raise(Path folder, String name, String header, String from, String to) throws IOException {
        Path jar;
        try (var found = Files.newDirectoryStream(folder.resolve("core"), name)) {
            jar = found.iterator().next();
        }
        byte[] before = Files.readAllBytes(jar);
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(before))) {
            Manifest manifest = in.getManifest();
            Attributes headers = manifest.getMainAttributes();
            String packages = headers.getValue(header);
            String raised = packages.replace(API.formatted(from), API.formatted(to));
            assertThat(raised).isNotEqualTo(packages);
            headers.putValue(header, raised);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
