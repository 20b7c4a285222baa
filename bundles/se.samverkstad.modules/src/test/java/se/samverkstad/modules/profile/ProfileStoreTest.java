package se.samverkstad.modules.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;

final class ProfileStoreTest {
    private static final Entry PODCAST =
            new Entry("podcast", "1.0.0", "ab".repeat(32), Standing.ENABLED, "2026-11-21T12:00:00Z");

    @TempDir
    private Path root;

    private Home home;
    private ProfileStore store;

    @BeforeEach
    void open() throws IOException {
        home = new Home(root);
        home.create();
        store = new ProfileStore(home);
    }

    @Test
    void aNewHomeHasTheEmptyProfile() throws IOException {
        assertThat(store.current()).isEqualTo(Profile.EMPTY);
    }

    @Test
    void aSavedProfileCountsOnlyWhenItIsCommitted() throws IOException {
        Profile next = Profile.EMPTY.with(PODCAST);
        store.save(next);
        assertThat(store.current()).isEqualTo(Profile.EMPTY);

        store.commit(next);
        assertThat(store.current()).isEqualTo(next);
        assertThat(new ProfileStore(home).current().installed("podcast")).contains(PODCAST);
    }

    @Test
    void theHashIsThatOfTheBytesAndOrderDoesNotMatter() {
        Entry seminar = new Entry("seminar", "1.0.0", "cd".repeat(32), Standing.PAUSED, "2026-11-21T12:00:00Z");

        assertThat(Profile.EMPTY.with(PODCAST).with(seminar).hash())
                .isEqualTo(Profile.EMPTY.with(seminar).with(PODCAST).hash());
    }

    @Test
    void aProfileThatWasChangedOnDiskIsNotBelieved() throws IOException {
        Profile next = Profile.EMPTY.with(PODCAST);
        store.save(next);
        store.commit(next);
        Path file = home.profiles().resolve(next.hash() + ".json");
        Files.writeString(file, Files.readString(file).replace("ENABLED", "REMOVED"));

        assertThatThrownBy(() -> store.current())
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining(next.hash());
    }

    @Test
    void aCurrentThatNamesNothingIsNotTakenForANewHome() throws IOException {
        Files.writeString(home.current(), "ab".repeat(32) + "\n");
        assertThatThrownBy(() -> store.current())
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("CURRENT")
                .hasMessageContaining("ab".repeat(32));

        Files.writeString(home.current(), "nonsense");
        assertThatThrownBy(() -> store.current())
                .isInstanceOf(ModuleRefusal.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void aRemovedModuleIsNotInstalledButRemembered() {
        Profile profile = Profile.EMPTY.with(
                new Entry("podcast", "1.0.0", "ab".repeat(32), Standing.REMOVED, "2026-11-21T12:00:00Z"));

        assertThat(profile.installed("podcast")).isEmpty();
        assertThat(profile.entry("podcast")).isPresent();
    }
}
