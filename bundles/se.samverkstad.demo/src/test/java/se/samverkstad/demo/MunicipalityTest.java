package se.samverkstad.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.demo.Municipality.Inhabitant;
import se.samverkstad.demo.Municipality.Part;
import se.samverkstad.people.file.UnitFile;

final class MunicipalityTest {
    private static final Path CARRIED = Path.of("../../runtime/product/src/main/demo");

    @TempDir
    Path home;

    private DemoFolders folders() {
        return new DemoFolders(home, CARRIED, "http://127.0.0.1:8080");
    }

    @Test
    void fifteenUnitsInFiveAreasAndFourOfChildrenAndYoung() throws IOException {
        List<Part> units = Municipality.read(folders()).units();

        assertThat(units).hasSize(15).extracting(Part::name).doesNotHaveDuplicates();
        assertThat(units.stream().map(Part::area).distinct()).hasSize(5);
        assertThat(units)
                .filteredOn(part -> part.area().equals("Barn och unga"))
                .hasSize(4);
    }

    @Test
    void everyoneIsCalledDemoAndNobodyHasAPersonalNumber() throws IOException {
        List<Inhabitant> persons = Municipality.read(folders()).persons();

        assertThat(persons).hasSizeBetween(44, 50).extracting(Inhabitant::user).doesNotHaveDuplicates();
        assertThat(persons).allSatisfy(person -> assertThat(person.name()).endsWith(" Demo"));
        assertThat(persons).filteredOn(Inhabitant::administrator).hasSize(1);
        assertThat(Files.readString(folders().file("kommun", "personer.csv"))).doesNotContainPattern("\\d{6}");
    }

    @Test
    void noUnitIsEmptyAndEveryCardIsSomeone() throws IOException {
        Municipality municipality = Municipality.read(folders());

        assertThat(municipality.units())
                .allSatisfy(unit -> assertThat(municipality.persons())
                        .anySatisfy(person -> assertThat(person.unit()).isEqualTo(unit.key())));
        assertThat(municipality.persons()).extracting(Inhabitant::key).containsAll(Inhabitants.CARDS);
    }

    @Test
    void theFirstStartIsWhatTheMarkerSays() throws IOException {
        Files.writeString(home.resolve("demo"), "2028-02-29T05:00:00Z\n");

        assertThat(folders().start()).isEqualTo(Instant.parse("2028-02-29T05:00:00Z"));
    }

    @Test
    void theFileWithAPersonalNumberIsRefused() throws IOException {
        UnitFile file = UnitFile.read(Files.readAllBytes(folders().file("kommun", "enheter-med-personnummer.csv")));

        assertThat(file.fine()).isFalse();
    }

    @Test
    void noFileOutsideTheFolderIsOpened() {
        assertThatThrownBy(() -> folders().file("podcast", "../kommun/personer.csv"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void thePodcastBeginsOneVersionBeforeTheNewest() {
        assertThat(FirstChanges.before("0.1.1")).isEqualTo("0.1.0");
        assertThat(FirstChanges.ALL).hasSize(9);
    }
}
