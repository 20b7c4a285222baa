package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    private final Messages english = Messages.forEnvironment("C.UTF-8");

    @TempDir
    private Path folder;

    @Test
    void aNewHomeIsReadableByItsOwnerOnly() throws IOException {
        try (Home home = Home.open(folder.resolve("new/home"), english)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondStartIsToldWhoHoldsTheHomeAndWhere() throws IOException {
        try (Home home = Home.open(folder, english)) {
            home.announce("http://127.0.0.1:8080");

            assertThatThrownBy(() -> Home.open(folder, english))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Samverkstad is already running on %s (process %d, http://127.0.0.1:8080);"
                                    .formatted(folder, ProcessHandle.current().pid())
                            + " stop it first, or choose another folder with --home.");
            assertThat(Home.isHeld(folder)).isTrue();
        }
    }

    @Test
    void theHomeIsFreeAgainWhenTheFirstHasEnded() throws IOException {
        Home.open(folder, english).close();

        assertThat(Home.isHeld(folder)).isFalse();
        Home.refuseIfHeld(folder, english);
        Home.open(folder, english).close();
    }

    @Test
    void askingWhetherAHomeIsHeldCreatesNothing() throws IOException {
        Path absent = folder.resolve("absent");

        Home.refuseIfHeld(absent, english);

        assertThat(Home.isHeld(absent)).isFalse();
        assertThat(absent).doesNotExist();
    }

    @Test
    void aFileIsNoHome() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> Home.open(file, english))
                .hasMessage(file + " is a file; the home of Samverkstad must be a folder.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithTheReason() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "mine").resolve("home");

        assertThatThrownBy(() -> Home.open(below, english))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(below + " cannot be used as the home of Samverkstad: ");
    }

    @Test
    void aFolderThatNobodyMayWriteToIsRefusedWithOneSentence() {
        Path readOnly = Path.of("/proc/self");

        assertThatThrownBy(() -> Home.open(readOnly, english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be used as the home of Samverkstad")
                .hasMessageNotContaining("\n");
    }
}
