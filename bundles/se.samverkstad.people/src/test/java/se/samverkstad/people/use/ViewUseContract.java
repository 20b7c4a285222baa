package se.samverkstad.people.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.use.ViewUse.Use;

/** What holds for the count of views whichever database keeps it. */
abstract class ViewUseContract {
    private static final String EPISODES = "/podcast/avsnitt/{id}";

    @TempDir
    private Path folder;

    private final Calendar clock = new Calendar();
    private final List<UUID> persons = new ArrayList<>();
    private Path file;
    private Store store;
    private StoredViewUse use;

    abstract Store store();

    @BeforeEach
    void begin() {
        store = store();
        store.write(rows -> rows.execute("DELETE FROM ${table}view_use"));
        store.write(rows -> rows.execute("DELETE FROM ${table}membership"));
        file = folder.resolve("view-use.key");
        use = anew();
        for (int i = 0; i < 40; i++) {
            persons.add(UUID.nameUUIDFromBytes(("person " + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void eachPersonAndEachUnitIsCountedOnceAMonthForEachViewAndForTheWholeModule() {
        UUID north = store.newId();
        UUID south = store.newId();
        persons.subList(0, 12).forEach(person -> place(person, north));
        place(persons.get(12), south);
        persons.subList(0, 10).forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();
        persons.subList(5, 13).forEach(person -> use.seen("podcast", "/podcast/spridning", person));
        persons.subList(0, 10).forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();

        assertThat(use.of("podcast", EPISODES)).hasValueSatisfying(found -> {
            assertThat(found.people()).isBetween(9, 11);
            assertThat(found.units()).isEqualTo(1);
            assertThat(found.over()).isFalse();
            assertThat(found.month()).isEqualTo(YearMonth.of(2026, 11));
        });
        assertThat(use.of("podcast", ViewUse.ALL)).hasValueSatisfying(found -> {
            assertThat(found.people()).isBetween(12, 14);
            assertThat(found.units()).isBetween(1, 2);
        });
        assertThat(use.of("seminar", ViewUse.ALL)).isEmpty();
        assertThat(use.since()).contains(clock.instant());
    }

    @Test
    void aRestartGoesOnWithTheSameCount() {
        persons.forEach(person -> use.seen("podcast", EPISODES, person));
        use.close();
        use = anew();
        persons.forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();

        assertThat(use.of("podcast", EPISODES))
                .map(Use::people)
                .hasValueSatisfying(count -> assertThat(count).isBetween(36, 44));
    }

    @Test
    void theMonthBeforeIsToldWhenItIsOverAndItsSecretIsGone() throws IOException {
        persons.forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();
        String secret = Files.readString(file);

        clock.now = Instant.parse("2026-11-30T23:00:00Z"); // midnight in Sweden
        use.write();
        assertThat(file).as("nobody is counted by it any more").doesNotExist();
        use.seen("podcast", EPISODES, persons.get(0));
        use.write();

        assertThat(use.of("podcast", EPISODES)).hasValueSatisfying(found -> {
            assertThat(found.over()).isTrue();
            assertThat(found.month()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(found.people()).isBetween(36, 44);
        });
        assertThat(Files.readString(file)).isNotEqualTo(secret).startsWith("2026-12 ");
    }

    @Test
    void whatIsOlderThanTheMonthBeforeIsDeleted() {
        use.seen("podcast", EPISODES, persons.get(0));
        use.write();
        clock.now = Instant.parse("2026-12-15T08:00:00Z");
        use.seen("podcast", EPISODES, persons.get(0));
        use.write();
        clock.now = Instant.parse("2027-01-15T08:00:00Z");
        use.write();

        assertThat(use.of("podcast", EPISODES)).map(Use::month).contains(YearMonth.of(2026, 12));
        assertThat(months()).containsExactly("2026-12");
    }

    @Test
    void whereTheSecretWasLostTheGreaterOfBothCountsIsTold() throws IOException {
        persons.forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();
        Files.delete(file);
        persons.subList(0, 8).forEach(person -> use.seen("podcast", EPISODES, person));
        use.write();

        assertThat(use.of("podcast", EPISODES))
                .map(Use::people)
                .hasValueSatisfying(count -> assertThat(count).isBetween(36, 44));
    }

    /** The rows hold neither a person's id nor a place that is the same in two views. */
    @Test
    void nobodyIsFoundInTheRows() throws IOException {
        UUID person = persons.get(0);
        UUID unit = store.newId();
        place(person, unit);
        for (int view = 0; view < 20; view++) {
            use.seen("podcast", "/podcast/" + view, person);
        }
        use.write();

        List<byte[]> people = store.read(rows -> rows.createQuery(
                        "SELECT people FROM ${table}view_use WHERE view <> :all ORDER BY view")
                .bind("all", ViewUse.ALL)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(row.getColumn("people", byte[].class));
                    return found;
                }));
        assertThat(people).hasSize(20);
        assertThat(people.stream().map(Arrays::toString).distinct().count())
                .as("the same person has another place in each view")
                .isGreaterThan(10);
        List<String> texts = store.read(rows -> rows.createQuery("SELECT keyed, module, view FROM ${table}view_use")
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(row.getColumn("keyed", String.class));
                    found.add(row.getColumn("view", String.class));
                    return found;
                }));
        assertThat(texts).noneMatch(text -> text.contains(person.toString()) || text.contains(unit.toString()));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(MonthKey.read(file).orElseThrow().toString())
                .doesNotContain(MonthKey.read(file).orElseThrow().secret());
    }

    private StoredViewUse anew() {
        return new StoredViewUse(store, file, clock);
    }

    private void place(UUID person, UUID unit) {
        store.write(rows -> rows.createUpdate(
                        "INSERT INTO ${table}membership (person, unit, title) VALUES (:person, :unit, '')")
                .bind("person", person)
                .bind("unit", unit)
                .execute());
    }

    private List<String> months() {
        return store.read(rows -> rows.createQuery("SELECT DISTINCT month FROM ${table}view_use")
                .mapTo(String.class)
                .list());
    }

    /** A clock that a test sets. */
    private static final class Calendar extends Clock {
        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
