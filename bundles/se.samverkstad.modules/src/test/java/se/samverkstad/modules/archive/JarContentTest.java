package se.samverkstad.modules.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;

final class JarContentTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int MUCH = 64 << 20;

    @Test
    void itsHeadersAndWhatLiesBelowOsgiInfAreRead() throws Exception {
        JarContent content = JarContent.read("a.jar", jar(MANIFEST, 0, "OSGI-INF/a.xml", 3, "se/a.class", 5));

        assertThat(content.symbolicName()).isEqualTo("a");
        assertThat(content.resources()).containsOnlyKeys("OSGI-INF/a.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {MANIFEST, "meta-inf/manifest.mf", "OSGI-INF/a.xml"})
    void whatUnfoldsWithoutEndIsRefusedBeforeItFillsTheMemory(String name) throws Exception {
        byte[] bomb = name.equalsIgnoreCase(MANIFEST) ? jar(name, MUCH) : jar(MANIFEST, 0, name, MUCH);

        assertThat(bomb.length).isLessThan(MUCH / 100);
        assertThat(refusal(bomb)).isEqualTo(Code.DAMAGED);
    }

    @Test
    void oneWithoutAManifestIsRefused() throws Exception {
        assertThat(refusal(jar("OSGI-INF/a.xml", 3))).isEqualTo(Code.DAMAGED);
        assertThat(refusal(new byte[] {1, 2, 3})).isEqualTo(Code.DAMAGED);
    }

    private static Code refusal(byte[] jar) {
        return catchThrowableOfType(ModuleRefusal.class, () -> JarContent.read("a.jar", jar))
                .code();
    }

    /** @param entries names, each with how many bytes there are beyond its beginning */
    private static byte[] jar(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write("Manifest-Version: 1.0\nBundle-SymbolicName: a\n".getBytes(StandardCharsets.UTF_8));
                out.write(new byte[(int) entries[i + 1]]);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
