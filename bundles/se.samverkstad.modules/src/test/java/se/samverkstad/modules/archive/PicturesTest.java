package se.samverkstad.modules.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.modules.archive.Feature.PictureEntry;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.disk.Sha256;
import se.samverkstad.modules.table.Label;

/** Pictures in an archive: whole and told in words, or the archive is refused by what is wrong. */
final class PicturesTest {
    private static final byte[] DRAWN = drawn(320, 200);

    private static byte[] drawn(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> with(String json, byte[] picture) {
        Map<String, byte[]> entries = Archives.good("sample", "1.0.0");
        String feature = new String(entries.get("feature.json"), StandardCharsets.UTF_8);
        entries.put(
                "feature.json",
                feature.replace("\"extensions\": {", """
                "extensions": { "se.samverkstad.pictures": { "kind": "optional", "type": "json", "json": [ %s ] },
                """.formatted(json)).getBytes(StandardCharsets.UTF_8));
        entries.put("pictures/one.png", picture);
        return entries;
    }

    private static String told(byte[] picture) {
        return """
                { "file": "one.png", "sha256": "%s", "alt": { "sv": "Sidan", "en": "The page" } }""".formatted(Sha256.of(picture));
    }

    private static ModuleArchive read(Map<String, byte[]> entries) {
        return ModuleArchive.read("sample-1.0.0.kfa", Archives.zip(entries));
    }

    private static void refused(Map<String, byte[]> entries, String word) {
        assertThatThrownBy(() -> read(entries))
                .isInstanceOfSatisfying(
                        ModuleRefusal.class,
                        refusal -> assertThat(refusal.sentence().sv()).contains(word));
    }

    @Test
    void aPictureIsReadWithItsWordsAndKeptByWhatItIs(@TempDir Path folder) throws IOException {
        ModuleArchive archive = read(with(told(DRAWN), DRAWN));
        String sha256 = Sha256.of(DRAWN);

        assertThat(archive.feature().pictures())
                .containsExactly(new PictureEntry("one.png", sha256, new Label("Sidan", "The page")));
        Home home = new Home(folder);
        home.create();
        ContentStore store = new ContentStore(home);
        store.put(archive);
        assertThat(store.picture(sha256))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(DRAWN));
        assertThat(store.picture("0".repeat(64))).isEmpty();
        Path file = home.features().resolve(sha256 + ".picture");
        Files.write(file, new byte[] {1});
        assertThat(store.picture(sha256))
                .as("one that was changed is not shown")
                .isEmpty();
        assertThat(new KeptVersions(home, store).of("sample")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<!doctype html>", "GIF89a"})
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);

        refused(with(told(bytes), bytes), "ingen hel bild");
    }

    @Test
    void aPictureThatIsCutShortTooLargeOrTooHeavyIsRefused() {
        byte[] cut = Arrays.copyOf(DRAWN, DRAWN.length - 5);
        refused(with(told(cut), cut), "ingen hel bild");
        byte[] wide = drawn(4_001, 40);
        refused(with(told(wide), wide), "ingen hel bild");
        byte[] heavy = new byte[(500 << 10) + 1];
        refused(with(told(heavy), heavy), "ingen hel bild");
    }

    @Test
    void aPictureThatWasExchangedOrIsMissingOrThatNobodyNamesIsRefused() {
        refused(with(told(drawn(64, 64)), DRAWN), "stämmer inte med sin kontrollsumma");
        Map<String, byte[]> missing = with(told(DRAWN), DRAWN);
        missing.remove("pictures/one.png");
        refused(missing, "saknar pictures/one.png");
        Map<String, byte[]> more = with(told(DRAWN), DRAWN);
        more.put("pictures/two.png", DRAWN);
        refused(more, "pictures/two.png");
    }

    @Test
    void aPictureWithoutWordsInBothLanguagesIsRefused() {
        refused(with(told(DRAWN).replace("The page", " "), DRAWN), "saknar en beskrivning i ord");
        refused(with(told(DRAWN).replace("Sidan", "S".repeat(501)), DRAWN), "saknar en beskrivning i ord");
        refused(with(told(DRAWN).replaceAll("\"alt.*}", "\"x\": 1 }"), DRAWN), "saknar en beskrivning i ord");
    }

    @Test
    void aNameThatCouldLeadAnywhereAndOneThatIsThereTwiceAreRefused() {
        for (String name : new String[] {"../one.png", "one.svg", "One.png", "a/b.png", ""}) {
            refused(with(told(DRAWN).replace("one.png", name), DRAWN), "på fel sätt");
        }
        refused(with(told(DRAWN) + "," + told(DRAWN), DRAWN), "två gånger");
        String nine = String.join(",", java.util.Collections.nCopies(9, told(DRAWN)));
        refused(with(nine, DRAWN), "fler än 8");
    }
}
