package se.samverkstad.inframework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import se.samverkstad.inframework.fixture.Greeter;
import se.samverkstad.inframework.fixture.ProbePage;

/** The jar of a module with one page, one service and one setting; the same name for all, the version as wished. */
final class ModuleJar {
    static final String SYMBOLIC_NAME = "se.samverkstad.fixture.probe";

    private ModuleJar() {}

    /**
     * @param module the id it carries
     * @param bundleVersion its Bundle-Version
     * @param word what its page answers as version, and its setting by default
     */
    static byte[] of(String module, String bundleVersion, String word) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Class<?> type : new Class<?>[] {Greeter.class, ProbePage.class}) {
            String path = type.getName().replace('.', '/') + ".class";
            entries.put(path, resource(path));
        }
        entries.put("OSGI-INF/version.txt", text(word));
        entries.put("OSGI-INF/l10n/bundle_sv.properties", text("menu=Prov\n"));
        entries.put("OSGI-INF/l10n/bundle_en.properties", text("menu=Probe\n"));
        entries.put("OSGI-INF/greeter.xml", text("""
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="probe.greeter" init="1"
                    configuration-pid="probe.greeter">
                  <implementation class="%1$s"/>
                  <service><provide interface="%1$s"/></service>
                </scr:component>
                """.formatted(Greeter.class.getName())));
        entries.put("OSGI-INF/page.xml", text("""
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="probe.page" init="1">
                  <implementation class="%s"/>
                  <property name="samverkstad.route.path" value="/prov"/>
                  <property name="samverkstad.route.kind" value="PUBLIC"/>
                  <property name="samverkstad.route.permission" value="public"/>
                  <property name="samverkstad.menu.label" value="menu"/>
                  <service><provide interface="se.samverkstad.api.web.Page"/></service>
                  <reference name="greeter" interface="%s" parameter="0"/>
                </scr:component>
                """.formatted(ProbePage.class.getName(), Greeter.class.getName())));
        entries.put("OSGI-INF/metatype/greeter.xml", text("""
                <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
                  <OCD id="probe.greeter" name="Probe">
                    <AD id="word" type="String" default="%s"/>
                  </OCD>
                  <Designate pid="probe.greeter"><Object ocdref="probe.greeter"/></Designate>
                </metatype:MetaData>
                """.formatted(word)));
        return jar(manifest(module, bundleVersion), entries);
    }

    private static Manifest manifest(String module, String version) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", SYMBOLIC_NAME);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Samverkstad-Module", module);
        headers.putValue("Import-Package", "se.samverkstad.api.web;version=\"[1.0,2)\"");
        headers.putValue("Service-Component", "OSGI-INF/greeter.xml,OSGI-INF/page.xml");
        return manifest;
    }

    private static byte[] jar(Manifest manifest, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = ModuleJar.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IOException(path + " is not in this bundle");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
