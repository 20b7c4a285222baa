package se.samverkstad.modules.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.disk.Home;

/** What pages see of the store: read once, and never something else than what lies there. */
final class GlanceTest {
    @TempDir
    private Path folder;

    private Home home;
    private ContentStore store;
    private KeptVersions kept;
    private Feature feature;

    @BeforeEach
    void keep() throws IOException {
        home = new Home(folder);
        home.create();
        store = new ContentStore(home);
        kept = new KeptVersions(home, store);
        ModuleArchive archive = ModuleArchive.read("one.kfa", Archives.zip(Archives.good("sample", "1.0.0")));
        store.put(archive);
        feature = archive.feature();
    }

    @Test
    void aFeatureIsReadOnceAndAgainWhenItsFileIsAnother() throws IOException {
        Feature first = store.glance(feature.hash()).orElseThrow();
        assertThat(store.glance(feature.hash())).containsSame(first);
        assertThat(store.find(feature.hash()))
                .as("who acts on it reads it")
                .hasValueSatisfying(read -> assertThat(read).isNotSameAs(first));

        Path file = home.features().resolve(feature.hash() + ".json");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, new byte[] {'{', '}'});
        assertThat(store.glance(feature.hash())).isEmpty();
        Files.write(file, bytes);
        assertThat(store.glance(feature.hash())).isPresent();
        Files.delete(file);
        assertThat(store.glance(feature.hash())).isEmpty();
    }

    @Test
    void oneThatCameLaterIsSeenThoughItWasAskedForBefore() throws IOException {
        ModuleArchive next = ModuleArchive.read("two.kfa", Archives.zip(Archives.good("sample", "2.0.0")));
        assertThat(store.glance(next.feature().hash())).isEmpty();
        store.put(next);
        assertThat(store.glance(next.feature().hash())).isPresent();
        assertThat(kept.glance("sample")).extracting(Feature::version).containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void aVersionWhoseJarWasChangedOrTakenIsNoWayBack() throws IOException {
        assertThat(kept.glance("sample")).hasSize(1);
        Path jar = store.jar(feature.bundles().get(0).sha256());
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1)); // a test may be quicker than the clock of a file system
        assertThat(kept.glance("sample")).isEmpty();
        assertThat(kept.of("sample")).isEmpty();

        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        assertThat(kept.glance("sample")).hasSize(1);
        Files.delete(jar);
        assertThat(kept.glance("sample")).isEmpty();
    }

    @Test
    void aJarIsNotReadAgainWhileItsFileIsTheSame() throws IOException {
        assertThat(kept.glance("sample")).hasSize(1);
        Path jar = store.jar(feature.bundles().get(0).sha256());
        FileTime then = Files.getLastModifiedTime(jar);
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, then);
        assertThat(kept.glance("sample")).as("a page trusts the file system").hasSize(1);
        assertThat(kept.of("sample")).as("a plan does not").isEmpty();
    }
}
