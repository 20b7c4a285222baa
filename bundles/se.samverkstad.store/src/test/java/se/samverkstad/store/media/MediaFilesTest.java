package se.samverkstad.store.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.StoreException;

final class MediaFilesTest {
    private static final String HELLO = "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969";

    @TempDir
    Path home;

    @Test
    void aFileIsNamedByWhatItHolds() throws Exception {
        MediaFiles media = new MediaFiles(root());

        MediaRef stored = media.put(file("a.mp3", "Hello"));

        assertThat(stored).isEqualTo(new MediaRef(HELLO, 5));
        assertThat(media.find(stored)).hasValue(root().resolve("18").resolve(HELLO.substring(2)));
        assertThat(media.find(stored).orElseThrow()).hasContent("Hello");
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameContentIsStoredOnce() throws Exception {
        MediaFiles media = new MediaFiles(root());

        assertThat(media.put(file("a", "same"))).isEqualTo(media.put(file("b", "same")));
        assertThat(media.put(file("c", "other"))).isNotEqualTo(media.put(file("a", "same")));

        assertThat(files()).hasSize(2);
    }

    @Test
    void anEmptyFileIsAFileToo() throws Exception {
        MediaFiles media = new MediaFiles(root());

        assertThat(media.find(media.put(file("empty", "")))).isPresent();
    }

    @Test
    void aFileThatWasCutShortIsMissingAndIsMendedByStoringItAgain() throws Exception {
        MediaFiles media = new MediaFiles(root());
        MediaRef stored = media.put(file("a", "Hello"));
        Files.writeString(media.find(stored).orElseThrow(), "Hel");

        assertThat(media.find(stored)).isEmpty();

        media.put(file("a", "Hello"));
        assertThat(media.find(stored).orElseThrow()).hasContent("Hello");
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() throws Exception {
        MediaFiles media = new MediaFiles(root());

        assertThatThrownBy(() -> media.put(home.resolve("missing.mp3")))
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(UNAVAILABLE))
                .satisfies(e -> assertThat(e.getMessage()).contains("missing.mp3"));
        assertThat(files()).isEmpty();
    }

    @Test
    void copiesThatDidNotEndAreRemovedAtTheNextStart() throws Exception {
        Files.createDirectories(root());
        Files.writeString(root().resolve("0f9c.part"), "half");

        new MediaFiles(root());

        assertThat(files()).isEmpty();
    }

    private Path root() {
        return home.resolve("media");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content);
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(root())) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root())) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
