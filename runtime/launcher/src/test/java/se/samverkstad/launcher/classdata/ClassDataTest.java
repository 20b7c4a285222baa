package se.samverkstad.launcher.classdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.launcher.Product;

final class ClassDataTest {
    private static final int SIZE = 10;

    @TempDir
    private Path home;

    private void archive(String build, long size, String java, int attempts) throws IOException {
        Path folder = Files.createDirectories(home.resolve("cds"));
        Files.write(ClassData.archive(folder), new byte[SIZE]);
        new ArchiveKey(build, size, java, attempts).write(ClassData.key(folder));
    }

    private ClassData seen(boolean mapped) {
        return ClassData.of(home, new Product(Path.of("/product"), "build"), Map.of(), file -> mapped);
    }

    @Test
    void aNewHomeHasNoneAndGetsOne() {
        assertThat(seen(false).state()).isEqualTo(ClassData.State.ABSENT);
        assertThat(seen(false).told()).isEqualTo("building");
    }

    @Test
    void whatJavaHasInMemoryIsUsedAndNotMadeAgain() throws IOException {
        archive("build", SIZE, ArchiveKey.thisJava(), 1);

        assertThat(seen(true).state()).isEqualTo(ClassData.State.USED);
        assertThat(seen(true).told()).isEqualTo("used");
        assertThat(seen(true).isToBeMade()).isFalse();
    }

    @Test
    void anArchiveThatIsNotUsedIsMadeAnewAndSaysWhy() throws IOException {
        archive("older", SIZE, ArchiveKey.thisJava(), 2);
        assertThat(seen(false).told()).isEqualTo("refused: other-build");
        assertThat(seen(false).isToBeMade()).isTrue();

        archive("build", SIZE, "17.0.3 of another", 2);
        assertThat(seen(false).told()).isEqualTo("refused: other-java");
        assertThat(seen(false).isToBeMade()).isTrue();

        archive("build", SIZE + 1, ArchiveKey.thisJava(), 1);
        assertThat(seen(false).told()).isEqualTo("refused: damaged");
        assertThat(seen(false).isToBeMade()).isTrue();

        Files.writeString(ClassData.key(home.resolve("cds")), "nonsense");
        assertThat(seen(false).told()).isEqualTo("refused: incomplete");
        assertThat(seen(false).isToBeMade()).isTrue();
    }

    @Test
    void aJavaThatRefusedItTwiceIsLeftInPeace() throws IOException {
        archive("build", SIZE, ArchiveKey.thisJava(), 2);

        assertThat(seen(false).told()).isEqualTo("refused: java-refused");
        assertThat(seen(false).isToBeMade()).isFalse();

        Files.delete(ClassData.archive(home.resolve("cds")));
        assertThat(seen(false).told()).isEqualTo("absent");
    }

    @Test
    void switchedOffNothingIsLookedAt() throws IOException {
        archive("build", SIZE, ArchiveKey.thisJava(), 1);

        ClassData off = ClassData.of(
                home, new Product(Path.of("/product"), "build"), Map.of("SAMVERKSTAD_CLASS_DATA", "off"), file -> true);

        assertThat(off.state()).isEqualTo(ClassData.State.OFF);
        assertThat(off.told()).isEqualTo("off");
        assertThat(off.isToBeMade()).isFalse();
    }
}
