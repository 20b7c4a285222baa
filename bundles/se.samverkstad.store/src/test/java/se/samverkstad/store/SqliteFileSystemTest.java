package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.samverkstad.api.store.StoreException.Code.FULL;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.status.DatabaseReport;

/** What the file system can do to the embedded database. */
final class SqliteFileSystemTest {
    @TempDir
    Path folder;

    @Test
    void everyConnectionHasTheSettingsThatKeepPromises() {
        try (TestStores stores = TestStores.sqlite(folder)) {
            Store store = stores.of("sample", SampleTables.all());
            List<String> settings =
                    List.of("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema");

            assertThat(store.<List<String>, RuntimeException>write(rows -> settings.stream()
                            .map(name -> rows.createQuery("pragma " + name)
                                    .mapTo(String.class)
                                    .one())
                            .toList()))
                    .containsExactly("wal", "2", "1", "5000", "0");
            assertThat(store.<List<String>, RuntimeException>read(
                            rows -> Stream.concat(settings.stream(), Stream.of("query_only"))
                                    .map(name -> rows.createQuery("pragma " + name)
                                            .mapTo(String.class)
                                            .one())
                                    .toList()))
                    .containsExactly("wal", "2", "1", "5000", "0", "1");
        }
    }

    @Test
    void theMarkOfAnOpenDatabaseStandsWhileItIsOpen() {
        Path mark = folder.resolve("database").resolve("open");

        try (TestStores stores = TestStores.sqlite(folder)) {
            stores.of("sample", SampleTables.all()).write(rows -> rows.execute("delete from ${table}part"));
            assertThat(mark).exists();
        }

        assertThat(mark).doesNotExist();
    }

    @Test
    void aDatabaseThatWasNotClosedIsCheckedAndOpened() throws Exception {
        Path crashed = folder.resolve("crashed");
        try (TestStores stores = TestStores.sqlite(folder.resolve("home"))) {
            write(stores.of("sample", SampleTables.all()), "kept");
            copy(folder.resolve("home").resolve("database"), crashed.resolve("database"));
        }
        assertThat(crashed.resolve("database").resolve("open")).exists();

        try (TestStores stores = TestStores.sqlite(crashed)) {
            assertThat(names(stores.of("sample", SampleTables.all()))).containsExactly("kept");
        }
    }

    @Test
    void aDamagedDatabaseThatWasNotClosedIsRefusedInOneSentence() throws Exception {
        try (TestStores stores = TestStores.sqlite(folder)) {
            Store store = stores.of("sample", SampleTables.all());
            for (int i = 0; i < 200; i++) {
                write(store, "x".repeat(300) + i);
            }
        }
        Path database = folder.resolve("database");
        Files.createFile(database.resolve("open"));
        try (FileChannel file = FileChannel.open(database.resolve("samverkstad.db"), StandardOpenOption.WRITE)) {
            long pages = file.size() / 4096;
            for (long page = pages / 2; page < pages; page++) {
                file.write(
                        ByteBuffer.wrap("garbage".repeat(300).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        page * 4096);
            }
        }

        try (TestStores stores = TestStores.sqlite(folder)) {
            assertThatThrownBy(() -> names(stores.of("sample", SampleTables.all())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is damaged, restore a backup");
            assertThat(new AskedDatabase(stores.opened()).ask().answers()).isFalse();
        }
    }

    @Test
    void theStatusSaysWhatTheDatabaseIs() {
        try (TestStores stores = TestStores.sqlite(folder)) {
            DatabaseReport report = new AskedDatabase(stores.opened()).ask();

            assertThat(report.answers()).isTrue();
            assertThat(report.kind()).isEqualTo("sqlite");
            assertThat(report.version()).startsWith("3.");
            assertThat(report.place()).endsWith("samverkstad.db");
            assertThat(report.freeBytes()).isPositive();
        }
    }

    @Test
    void aHomeThatIsAFileGivesAClearSentence() throws Exception {
        Path home = Files.writeString(folder.resolve("home"), "a file");

        try (TestStores stores = TestStores.sqlite(home)) {
            assertThatThrownBy(() -> names(stores.of("sample", SampleTables.all())))
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(UNAVAILABLE))
                    .satisfies(e -> assertThat(e.getMessage()).contains(home.toString()));
        }
    }

    @Test
    void aDatabaseThatComesLateIsFound() throws Exception {
        Path home = Files.writeString(folder.resolve("home"), "a file");
        try (TestStores stores = TestStores.sqlite(home)) {
            Store store = stores.of("sample", SampleTables.all());
            assertThatThrownBy(() -> names(store)).isInstanceOf(StoreException.class);

            Files.delete(home);

            assertThat(names(store)).isEmpty();
        }
    }

    @Test
    void aReadOnlyHomeGivesAClearSentence() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 4096)) {
            disk.makeReadOnly();
            try (TestStores stores = TestStores.sqlite(disk.folder())) {
                assertThatThrownBy(() -> names(stores.of("sample", SampleTables.all())))
                        .asInstanceOf(type(StoreException.class))
                        .satisfies(e -> assertThat(e.code()).isEqualTo(UNAVAILABLE))
                        .satisfies(e -> assertThat(e.getMessage())
                                .contains(disk.folder().toString()));
            }
            assertThatThrownBy(() -> new MediaFiles(disk.folder().resolve("media")).put(file(10)))
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(UNAVAILABLE));
        }
    }

    @Test
    void aFullDiskRefusesWritesKeepsReadsAndRecovers() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 4096);
                TestStores stores = TestStores.sqlite(disk.folder())) {
            Store store = stores.of("sample", SampleTables.all());
            write(store, "before");
            Path filler = disk.fill();

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 2000; i++) {
                            write(store, "x".repeat(4000) + i);
                        }
                    })
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FULL));
            assertThat(names(store)).contains("before");

            Files.delete(filler);
            write(store, "after");
            assertThat(names(store)).contains("before", "after");
            assertThat(store.<String, RuntimeException>read(rows -> rows.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("ok");
        }
    }

    @Test
    void aFullDiskIsSaidWhenTheStoreOpens() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 64)) {
            disk.fill();
            try (TestStores stores = TestStores.sqlite(disk.folder())) {
                assertThatThrownBy(() -> names(stores.of("sample", SampleTables.all())))
                        .asInstanceOf(type(StoreException.class))
                        .satisfies(e -> assertThat(e.code()).isEqualTo(FULL));
            }
        }
    }

    @Test
    void aFileThatDoesNotFitLeavesNothingBehind() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 1024)) {
            MediaFiles media = new MediaFiles(disk.folder().resolve("media"));
            MediaRef small = media.put(file(100_000));

            assertThatThrownBy(() -> media.put(file(2_000_000)))
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FULL));

            try (Stream<Path> left = Files.walk(disk.folder())) {
                assertThat(left.filter(Files::isRegularFile))
                        .containsExactly(media.find(small).orElseThrow());
            }
            assertThat(media.find(media.put(file(200_000)))).isPresent();
        }
    }

    @Test
    void aHomeWithAQuestionMarkIsRefusedForTheDriverReadsSettingsAfterIt() {
        DatabaseSettings settings = new DatabaseSettings(folder.resolve("home?mode=memory"), null);

        try (TestStores stores = TestStores.in(settings)) {
            assertThatThrownBy(() -> names(stores.of("sample", SampleTables.all())))
                    .hasMessageContaining("must not contain '?'");
        }
    }

    private Path file(int bytes) throws IOException {
        return Files.write(folder.resolve("upload"), new byte[bytes]);
    }

    private static void write(Store store, String name) {
        store.write(rows -> rows.createUpdate("insert into ${table}counter (name, value) values (:name, 1)")
                .bind("name", name)
                .execute());
    }

    private static List<String> names(Store store) {
        return store.read(rows -> rows.createQuery("select name from ${table}counter")
                .mapTo(String.class)
                .list());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
