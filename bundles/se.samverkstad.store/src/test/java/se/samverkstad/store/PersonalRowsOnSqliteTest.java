package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.DeclarationReader;
import se.samverkstad.store.personal.PersonalRows.Whom;
import se.samverkstad.store.personal.StoredPersonalRows;

final class PersonalRowsOnSqliteTest extends PersonalRowsContract {
    @Override
    DatabaseSettings database(Path home) {
        return new DatabaseSettings(home, null);
    }

    /** Not even in pages that are free, or in the log of writes, while the database is open. */
    @Test
    void whatWasErasedIsNotInTheFilesOfTheDatabase() throws IOException {
        String canary = "kanariefågel-7e1f";
        UUID person = UUID.randomUUID();
        Declaration notes = DeclarationReader.read("anteckning", """
                {"sets": [{"id": "n", "name": {"sv": "N", "en": "N"}, "tables":
                  {"note": {"people": [{"column": "person", "fields": ["note"]}]}}}]}""");
        Path own = Files.createDirectories(home.resolve("own"));
        try (TestStores stores = TestStores.sqlite(own)) {
            Store store = stores.of("anteckning", List.of(new Migration(1, "note", """
                    create table ${table}note (place ${int64} primary key, person ${id} not null, note ${text} not null${table_end};
                    """)));
            for (int i = 0; i < 300; i++) {
                int place = i;
                store.write(rows -> rows.createUpdate("insert into ${table}note values (:place, :person, :note)")
                        .bind("place", place)
                        .bind("person", person)
                        .bind("note", canary.repeat(50))
                        .execute());
            }
            store.write(rows -> rows.execute("update ${table}note set note = '" + canary + "' where place > 100"));
            assertThat(holding(own, canary)).isPositive();

            new StoredPersonalRows(
                            module -> new StoredPersonalRows.Place(
                                    stores.opened().unhurriedStoreOf(module),
                                    stores.opened().schema().prefix(module)),
                            new MediaFiles(own.resolve("media")),
                            List::of,
                            stores.opened()::forget)
                    .erase(notes, new Whom(person, "", "", ""));

            assertThat(holding(own, canary)).isZero();
        }
    }

    private static long holding(Path folder, String text) throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String sought = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                found += bytes.contains(sought) ? 1 : 0;
            }
        }
        return found;
    }
}
