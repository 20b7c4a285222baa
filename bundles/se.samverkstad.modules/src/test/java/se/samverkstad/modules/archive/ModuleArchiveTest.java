package se.samverkstad.modules.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;

final class ModuleArchiveTest {
    @Test
    void aGoodArchiveGivesItsFeatureAndItsJars() {
        ModuleArchive archive = ModuleArchive.read("m.kfa", Archives.zip(Archives.good("m", "1.0.0")));

        assertThat(archive.feature().module()).isEqualTo("m");
        assertThat(archive.jars()).hasSize(1);
    }

    @Test
    void anArchiveCutAnywhereIsRefused() {
        byte[] whole = Archives.zip(Archives.good("m", "1.0.0"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(refusal(cut).code())
                    .as("cut at %d of %d", length, whole.length)
                    .isEqualTo(Code.DAMAGED);
        }
    }

    @Test
    void aChangedByteOfAJarIsRefused() {
        Map<String, byte[]> entries = Archives.good("m", "1.0.0");
        byte[] jar = Objects.requireNonNull(entries.get("bundles/m-1.0.0.jar"));
        for (int at = 0; at < jar.length; at += 7) {
            byte[] changed = jar.clone();
            changed[at] ^= 4;
            entries.put("bundles/m-1.0.0.jar", changed);
            ModuleRefusal refusal = refusal(Archives.zip(entries));
            assertThat(refusal.sentence().en()).contains("m-1.0.0.jar").contains("checksum");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.jar",
                "/x.jar",
                "C:\\x.jar",
                "bundles/../x.jar",
                "bundles\\x.jar",
                "bundles/x.jar\0",
                "bundles/",
                "BUNDLES/x.jar",
                "bundles/å.jar",
                "bundles/a/b.jar",
                "./feature.json",
                "bundles/.."
            })
    void anEntryThatDoesNotBelongIsRefusedAndNamed(String name) {
        Map<String, byte[]> entries = Archives.good("m", "1.0.0");
        entries.put(name, new byte[] {1});

        assertThat(refusal(Archives.zip(entries)).code()).isEqualTo(Code.DAMAGED);
    }

    @Test
    void aBundleTheFeatureDoesNotNameIsRefused() {
        Map<String, byte[]> entries = Archives.good("m", "1.0.0");
        entries.put("bundles/more-1.0.0.jar", new byte[] {1});

        assertThat(refusal(Archives.zip(entries)).sentence().sv()).contains("bundles/more-1.0.0.jar");
    }

    @Test
    void aBombIsCutAtTheLimit() {
        Map<String, byte[]> entries = Archives.good("m", "1.0.0");
        entries.put("bundles/bomb.jar", new byte[(int) ModuleArchive.LIMIT + 1]);

        assertThat(refusal(Archives.zip(entries)).sentence().en()).contains("larger than 50 MB");
    }

    private static ModuleRefusal refusal(byte[] bytes) {
        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> ModuleArchive.read("m.kfa", bytes));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
