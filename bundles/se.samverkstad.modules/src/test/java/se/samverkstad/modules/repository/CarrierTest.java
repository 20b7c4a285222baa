package se.samverkstad.modules.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.archive.Archives;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Sha256;

final class CarrierTest {
    private static final byte[] A = Archives.zip(Archives.good("a", "1.0.0"));
    private static final byte[] B = Archives.zip(Archives.good("b", "2.0.0"));

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void home() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
    }

    private static Index.Listed listed(String module, String version, byte[] archive) {
        return new Index.Listed(module + "-" + version + ".kfa", module, version, Sha256.of(archive), archive.length);
    }

    private Path carrier(Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve("moduler.zip"), Archives.zip(entries));
    }

    private Map<String, byte[]> good() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("index.json", Index.write(List.of(listed("a", "1.0.0", A), listed("b", "2.0.0", B))));
        entries.put("a-1.0.0.kfa", A);
        entries.put("b-2.0.0.kfa", B);
        return entries;
    }

    private List<String> take(Path file) {
        return new Intake(home, IndexVerifier.TRUSTING).take(file);
    }

    private String refused(Map<String, byte[]> entries) throws IOException {
        Path file = carrier(entries);
        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> take(file));
        assertThat(refusal).isNotNull();
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
        return refusal.sentence().sv();
    }

    @Test
    void whatIsWrittenCanBeTakenInAndIsTheSameEachTime() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Carrier.write(
                List.of(listed("b", "2.0.0", B), listed("a", "1.0.0", A)),
                each -> each.module().equals("a") ? A : B,
                first);
        Carrier.write(
                List.of(listed("a", "1.0.0", A), listed("b", "2.0.0", B)),
                each -> each.module().equals("a") ? A : B,
                second);
        Path file = Files.write(folder.resolve("moduler.zip"), first.toByteArray());

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        assertThat(take(file)).containsExactly("a 1.0.0", "b 2.0.0");
        assertThat(take(file)).isEmpty();
        assertThat(home.resolve("a-1.0.0.kfa")).hasBinaryContent(A);
        assertThat(Index.read("", Files.readAllBytes(home.resolve("index.json")), IndexVerifier.TRUSTING)
                        .modules())
                .hasSize(2);
    }

    @Test
    void oneModuleArchiveCanBeTakenInByItself() throws IOException {
        assertThat(take(Files.write(folder.resolve("vilket-namn-som-helst.kfa"), A)))
                .containsExactly("a 1.0.0");
        assertThat(home.resolve("a-1.0.0.kfa")).exists();
    }

    @Test
    void theSameVersionWithOtherContentIsRefusedWhole() throws IOException {
        take(carrier(good()));
        Map<String, byte[]> entries = Archives.good("a", "1.0.0");
        entries.put(
                "feature.json",
                (new String(entries.get("feature.json"), StandardCharsets.UTF_8) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] other = Archives.zip(entries);
        byte[] c = Archives.zip(Archives.good("c", "1.0.0"));
        Map<String, byte[]> file = new LinkedHashMap<>();
        file.put("index.json", Index.write(List.of(listed("a", "1.0.0", other), listed("c", "1.0.0", c))));
        file.put("a-1.0.0.kfa", other);
        file.put("c-1.0.0.kfa", c);
        Path carried = carrier(file);

        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> take(carried));

        assertThat(refusal.sentence().sv()).contains("a 1.0.0", "annat innehåll", "Inget har importerats");
        assertThat(home.resolve("c-1.0.0.kfa")).doesNotExist();
        assertThat(home.resolve("a-1.0.0.kfa")).hasBinaryContent(A);
    }

    @Test
    void aDamagedArchiveRefusesTheWholeFile() throws IOException {
        Map<String, byte[]> entries = good();
        entries.put("b-2.0.0.kfa", A);

        assertThat(refused(entries)).contains("b-2.0.0.kfa");
    }

    @Test
    void aPathOutOfTheFileIsRefused() throws IOException {
        Map<String, byte[]> entries = good();
        entries.put("../../CURRENT", new byte[1]);

        assertThat(refused(entries)).contains("hör hemma");
    }

    @Test
    void whatTheIndexDoesNotNameIsRefused() throws IOException {
        Map<String, byte[]> entries = good();
        entries.put("c-1.0.0.kfa", A);

        assertThat(refused(entries)).contains("annat än vad dess förteckning säger");
    }

    @Test
    void whatIsNamedAndMissingIsRefused() throws IOException {
        Map<String, byte[]> entries = good();
        entries.remove("b-2.0.0.kfa");

        assertThat(refused(entries)).contains("annat än vad dess förteckning säger");
    }

    @Test
    void aFileWithoutIndexIsRefused() throws IOException {
        Map<String, byte[]> entries = good();
        entries.remove("index.json");

        assertThat(refused(entries)).contains("saknar sin förteckning");
    }

    @Test
    void aBombIsCutAtTheLengthThatTheIndexSays() throws IOException {
        Map<String, byte[]> entries = good();
        entries.put("b-2.0.0.kfa", new byte[60 << 20]);

        assertThat(refused(entries)).contains("större än");
    }

    @Test
    void whatIsNoZipAtAllIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "hej");

        ModuleRefusal refusal = catchThrowableOfType(ModuleRefusal.class, () -> take(file));

        assertThat(refusal.sentence().sv()).contains("ingen modulsamling");
    }

    /** A gigabyte in all; of what was asked for before nothing is held when the next is asked for. */
    @Test
    void oneArchiveIsHeldAtATime() throws IOException {
        int size = 32 << 20;
        List<Index.Listed> listed = IntStream.range(0, 32)
                .mapToObj(n -> new Index.Listed("m%02d-1.0.0.kfa".formatted(n), "m" + n, "1.0.0", "0".repeat(64), size))
                .toList();
        List<WeakReference<byte[]>> given = new ArrayList<>();
        Counted out = new Counted();

        Carrier.write(
                listed,
                each -> {
                    assertThat(held(given)).as(each.file()).isZero();
                    byte[] bytes = new byte[size];
                    given.add(new WeakReference<>(bytes));
                    return bytes;
                },
                out);

        assertThat(given).hasSize(32);
        assertThat(out.bytes).isGreaterThan(32L * size);
    }

    private static long held(List<WeakReference<byte[]>> given) {
        long left = given.stream().filter(each -> each.get() != null).count();
        for (int i = 0; i < 20 && left > 0; i++) {
            System.gc();
            left = given.stream().filter(each -> each.get() != null).count();
        }
        return left;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] all, int from, int count) {
            bytes += count;
        }
    }
}
