package se.samverkstad.store.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.secret.Seal.Sealed;

final class SealTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
    private static final UUID ANNA = UUID.randomUUID();

    @TempDir
    Path home;

    @Test
    void whatIsSealedOpensAfterARestartAndItsKeyIsForTheOwnerOfTheProcessAlone() throws Exception {
        Path folder = home.resolve("secrets");
        assertThat(Seal.in(folder).open(Seal.random().seal(SECRET, ANNA), ANNA)).isEmpty();
        assertThat(folder).doesNotExist();

        Sealed sealed = Seal.in(folder).seal(SECRET, ANNA);

        assertThat(Seal.in(folder).open(sealed, ANNA)).contains(SECRET);
        assertThat(sealed.text()).doesNotContain(Base64.getEncoder().encodeToString(SECRET));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("second-factor.key"))))
                .isEqualTo("rw-------");
        assertThat(Seal.in(folder).seal(SECRET, ANNA).key()).isEqualTo(sealed.key());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void withoutTheKeyItIsSaidThatItDoesNotOpen() {
        Sealed sealed = Seal.random().seal(SECRET, ANNA);

        assertThat(Seal.random().open(sealed, ANNA)).isEmpty();
    }

    @Test
    void movedToAnotherPersonOrChangedItDoesNotOpen() {
        Seal seal = Seal.random();
        Sealed sealed = seal.seal(SECRET, ANNA);
        byte[] changed = Base64.getDecoder().decode(sealed.text());
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(new Sealed(Base64.getEncoder().encodeToString(changed), sealed.key()), ANNA))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsNoKeyIsNamed() throws Exception {
        Files.writeString(home.resolve("second-factor.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> Seal.in(home).seal(SECRET, ANNA)).hasMessageContaining("second-factor.key");
    }
}
