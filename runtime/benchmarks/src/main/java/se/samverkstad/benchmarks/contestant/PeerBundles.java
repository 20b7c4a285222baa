package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Writes the bundles that a peer gets: one page, found by DS, and the server of commands. */
final class PeerBundles {
    private static final String PEER = "se.samverkstad.benchmarks.peer";

    private PeerBundles() {}

    /**
     * A servlet at an address of its own.
     *
     * @param api {@code jakarta} or {@code javax}
     */
    static void page(Path jar, String name, String api, String address) throws IOException {
        String servlet = PEER + "." + api + ".PageServlet";
        Manifest manifest = manifest(name);
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Import-Package", "%1$s.servlet,%1$s.servlet.http".formatted(api));
        headers.putValue("Service-Component", "OSGI-INF/page.xml");
        write(jar, manifest, servlet, "OSGI-INF/page.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  <implementation class="%s"/>
                  <service><provide interface="%s.servlet.Servlet"/></service>
                  <property name="osgi.http.whiteboard.servlet.pattern" value="%s"/>
                  <property name="osgi.http.whiteboard.servlet.name" value="%s"/>
                </scr:component>
                """.formatted(name, servlet, api, address, name));
    }

    static void commands(Path jar) throws IOException {
        String activator = PEER + ".CommandServer";
        Manifest manifest = manifest("commands");
        manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
        manifest.getMainAttributes().putValue("Bundle-Activator", activator);
        write(jar, manifest, activator, "OSGI-INF/about.txt", "Obeys the benchmark.\n");
    }

    private static Manifest manifest(String name) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "se.samverkstad.benchmarks." + name);
        headers.putValue("Bundle-Version", "1.0.0");
        return manifest;
    }

    private static void write(Path jar, Manifest manifest, String type, String file, String content)
            throws IOException {
        Files.createDirectories(jar.getParent());
        String entry = type.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.putNextEntry(new JarEntry(entry));
            Files.copy(Java.classes().resolve(entry), zip);
            zip.putNextEntry(new JarEntry(file));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
