package se.samverkstad.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;

/** Marks of what is gone, whichever database keeps them. */
abstract class TombstonesContract {
    private static final Mark ANNA = Mark.person(UUID.fromString("01990000-0000-7000-8000-00000000000a"));

    @TempDir
    Path home;

    abstract Store store();

    @BeforeEach
    void empty() {
        store().write(rows -> rows.execute("DELETE FROM ${table}erasure"));
    }

    private Tombstones at(Path place) {
        return new StoredTombstones(store(), place, Clock.systemUTC());
    }

    @Test
    void aMarkIsOpenUntilAllIsDone() {
        Tombstones marks = at(home);
        assertThat(marks.open()).isEmpty();
        marks.set(ANNA);
        assertThat(marks.open()).containsExactly(ANNA);
        marks.settle(ANNA);
        marks.settle(ANNA);
        assertThat(marks.open()).isEmpty();
    }

    @Test
    void anOlderDatabaseOpensItAgain() {
        Tombstones marks = at(home);
        marks.set(ANNA);
        marks.settle(ANNA);
        store().write(rows -> rows.execute("DELETE FROM ${table}erasure"));
        assertThat(at(home).open()).containsExactly(ANNA);
    }

    @Test
    void anotherNodeTakesThemOver() throws IOException {
        Tombstones here = at(home);
        here.set(ANNA);
        here.settle(ANNA);
        Path there = Files.createDirectories(home.resolve("there"));
        at(there).adopt();
        assertThat(there.resolve("erased").resolve(ANNA.text())).isEmptyFile();
        assertThat(at(there).open()).isEmpty();
    }

    @Test
    void whatElseLiesInTheFolderIsNoMark() throws IOException {
        Tombstones marks = at(home);
        marks.set(ANNA);
        Files.writeString(home.resolve("erased/readme.txt"), "x");
        assertThat(marks.open()).containsExactly(ANNA);
    }

    @Test
    void aMarkTellsWhatItIsOf() {
        assertThat(ANNA.person()).contains(UUID.fromString("01990000-0000-7000-8000-00000000000a"));
        assertThat(ANNA.purge()).isEmpty();
        Mark purge = Mark.purge("en-modul", "alla-svar", UUID.fromString("01990000-0000-7000-8000-00000000000a"));
        assertThat(purge.purge()).contains(new Mark.DataOf("en-modul", "alla-svar"));
        assertThat(purge.person()).isEmpty();
        assertThatThrownBy(() -> new Mark("person_Anna Ek")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mark("../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
