package se.samverkstad.launcher.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.launcher.Product;

final class CacheKeyTest {
    @TempDir
    private Path home;

    private Path cached = Path.of("set below");

    @BeforeEach
    void aCache() throws IOException {
        cached = Files.createDirectories(home.resolve("cache/bundle1")).resolve("revision");
        Files.writeString(cached, "x");
        Files.writeString(home.resolve("CURRENT"), "profile-1");
    }

    private CacheKey of(String build) {
        return new CacheKey(home, new Product(Path.of("/product"), build));
    }

    @Test
    void afterACleanStopTheCacheIsKept() throws IOException {
        of("a").stoppedCleanly();

        assertThat(of("a").prepare()).isTrue();
        assertThat(cached).exists();
    }

    @Test
    void afterAKillTheCacheIsMadeAnew() throws IOException {
        of("a").stoppedCleanly();
        of("a").prepare();

        assertThat(of("a").prepare()).isFalse();
        assertThat(home.resolve("cache")).doesNotExist();
    }

    @Test
    void anotherBuildMakesTheCacheAnew() throws IOException {
        of("a").stoppedCleanly();

        assertThat(of("b").prepare()).isFalse();
        assertThat(cached).doesNotExist();
    }

    @Test
    void anotherProfileMakesTheCacheAnew() throws IOException {
        of("a").stoppedCleanly();
        Files.writeString(home.resolve("CURRENT"), "profile-2");

        assertThat(of("a").prepare()).isFalse();
        assertThat(cached).doesNotExist();
    }

    @Test
    void aProfileThatChangedWhileItRanIsNotedAtTheStop() throws IOException {
        of("a").prepare();
        Files.createDirectories(home.resolve("cache"));
        Files.writeString(home.resolve("CURRENT"), "profile-2");
        of("a").stoppedCleanly();

        assertThat(of("a").prepare()).isTrue();
    }

    @Test
    void aMarkerWithoutACacheIsWorthNothing() throws IOException {
        of("a").stoppedCleanly();
        Files.delete(cached);
        Files.delete(home.resolve("cache/bundle1"));
        Files.delete(home.resolve("cache"));

        assertThat(of("a").prepare()).isFalse();
    }

    @Test
    void whatALinkInTheCachePointsToIsLeftAlone() throws IOException {
        Path precious =
                Files.writeString(Files.createDirectory(home.resolve("media")).resolve("episode.mp3"), "sound");
        Files.createSymbolicLink(home.resolve("cache/link"), home.resolve("media"));

        of("a").prepare();

        assertThat(precious).exists();
    }
}
