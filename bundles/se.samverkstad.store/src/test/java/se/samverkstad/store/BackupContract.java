package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.safekeeping.BackupMaker;
import se.samverkstad.store.safekeeping.Installation;
import se.samverkstad.store.safekeeping.KeptBackups;
import se.samverkstad.store.safekeeping.Restore;

/** What a backup promises, whichever database the rows are in. */
@Timeout(120)
public abstract class BackupContract {
    @TempDir
    Path folder;

    private Path home;
    private Path kept;
    private Installation installation;
    private TestStores stores;
    private Store store;
    private MediaFiles media;
    private final SteppingClock clock = new SteppingClock();

    protected abstract DatabaseSettings database(Path home);

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        kept = folder.resolve("kept");
        installation = new Installation(home, Safekeeping.product(folder.resolve("product")), "1.2.0", "abc");
        stores = TestStores.in(database(home));
        store = Safekeeping.filled(stores);
        media = new MediaFiles(home.resolve("media"));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private KeptBackup backup(Path to) {
        return new BackupMaker(installation, Safekeeping.database(stores), clock).make(to, step -> {});
    }

    private MediaRef put(String content) throws IOException {
        return media.put(Files.writeString(folder.resolve("upload"), content));
    }

    /** A new home on another machine, with SQLite. */
    private TestStores restored(Path backup) {
        Path other = folder.resolve("other");
        new Restore(at(other), null, Clock.systemUTC()).run(backup, false, step -> {});
        return TestStores.sqlite(other);
    }

    private Installation at(Path other) {
        return new Installation(other, installation.product(), "1.2.0", "abc");
    }

    @Test
    void everythingComesBackInAnEmptyHomeWithSqlite() throws Exception {
        MediaRef sound = put("ljud");
        for (Path to : List.of(kept, folder.resolve("one.zip"))) {
            KeptBackup made = backup(to);
            assertThat(made.rows()).containsEntry("sample_thing", 5L).containsEntry("sample_part", 3L);
            Path other = folder.resolve("other-" + to.getFileName());
            new Restore(at(other), null, Clock.systemUTC()).run(made.place(), false, step -> {});
            try (TestStores there = TestStores.sqlite(other)) {
                assertThat(Safekeeping.things(there.of(Safekeeping.MODULE, SampleTables.all())))
                        .usingRecursiveComparison()
                        .isEqualTo(Safekeeping.things(store));
            }
            assertThat(new MediaFiles(other.resolve("media")).find(sound)).isPresent();
        }
    }

    @Test
    void everyWriteThatWasAcknowledgedBeforeIsInIt() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch some = new CountDownLatch(50);
        Thread writer = new Thread(() -> {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                Safekeeping.add(store, "rad " + i);
                acknowledged.add("rad " + i);
                some.countDown();
            }
        });
        writer.setUncaughtExceptionHandler((thread, interrupted) -> {});
        writer.start();
        some.await();
        List<String> before = List.copyOf(acknowledged);
        KeptBackup made = backup(kept);
        writer.interrupt();
        writer.join();
        try (TestStores there = restored(made.place())) {
            List<String> titles = Safekeeping.titles(there.of(Safekeeping.MODULE, SampleTables.all()));
            assertThat(titles).containsAll(before);
            assertThat(titles).hasSize((int) rows(made, "sample_thing"));
            assertThat(rows(made, "sample_thing")).isEqualTo(rows(made, "sample_part") + 2);
        }
    }

    private static long rows(KeptBackup backup, String table) {
        return backup.rows().getOrDefault(table, 0L);
    }

    @Test
    void aFileThatARowOfTheBackupRefersToIsInIt() throws Exception {
        List<MediaRef> late = new java.util.ArrayList<>();
        new BackupMaker(installation, Safekeeping.database(stores), clock).make(kept, step -> {
            if (step == Step.ROWS) {
                try {
                    late.add(put("kom medan raderna kopierades"));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        try (TestStores there = restored(KeptBackups.in(kept).get(0).place())) {
            assertThat(new MediaFiles(folder.resolve("other/media")).find(late.get(0)))
                    .isPresent();
        }
    }

    @Test
    void aFlippedByteIsRefusedNamingTheFile() throws Exception {
        MediaRef sound = put("ljud som ska bli fel");
        KeptBackup made = backup(kept);
        String name =
                "media/" + sound.sha256().substring(0, 2) + "/" + sound.sha256().substring(2);
        for (String file : List.of("rows.db", name, "files.sha256")) {
            flip(made.place().resolve(file));
            assertThatThrownBy(() -> restored(made.place()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(file);
            flip(made.place().resolve(file));
        }
        assertThat(folder.resolve("other/database")).doesNotExist();
        restored(made.place()).close();
    }

    private static void flip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer one = java.nio.ByteBuffer.allocate(1);
            long at = channel.size() / 2;
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1)).flip();
            channel.write(one, at);
        }
    }

    @Test
    void unchangedMediaTakeNoSpaceAgainAndAreNeverSharedWithTheFilesInUse() throws Exception {
        MediaRef sound = put("ljud");
        String name = sound.sha256().substring(0, 2) + "/" + sound.sha256().substring(2);
        Object first = key(backup(kept).place().resolve("media").resolve(name));
        Object second = key(backup(kept).place().resolve("media").resolve(name));
        assertThat(second)
                .isEqualTo(first)
                .isNotEqualTo(key(home.resolve("media").resolve(name)));
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
    }

    @Test
    void nobodyElseCanReadIt() throws Exception {
        put("ljud");
        Path place = backup(kept).place();
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path each : walk.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void passwordsAndSecretsStayWhereTheyAre() throws Exception {
        Files.writeString(
                home.resolve("samverkstad.properties"),
                "samverkstad.database.user=sv\nsamverkstad.database.password=hemligt1\n");
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/smtp-password"), "hemligt2");
        KeptBackup made = backup(kept);
        assertThat(made.secrets()).containsExactly("smtp-password", "samverkstad.database.password");
        try (Stream<Path> walk = Files.walk(made.place())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("hemligt1")
                        .doesNotContain("hemligt2");
            }
        }
        assertThat(Files.readString(made.place().resolve("samverkstad.properties")))
                .contains("user=sv");
    }

    @Test
    void twoAtOnceInOneFolderAreRefused() {
        BackupMaker maker = new BackupMaker(installation, Safekeeping.database(stores), clock);
        maker.make(
                kept,
                step -> assertThatThrownBy(() -> backup(kept))
                        .isInstanceOfSatisfying(
                                BackupRefused.class, e -> assertThat(e.code()).isEqualTo("BUSY")));
        assertThat(KeptBackups.in(kept)).hasSize(1);
    }

    @Test
    void whatWasCutOffLooksLikeNothingAndIsClearedAway() throws Exception {
        Files.createDirectories(kept.resolve(".unfinished-samverkstad-20261121T010000Z/media"));
        assertThat(KeptBackups.in(kept)).isEmpty();
        assertThatThrownBy(() -> new BackupMaker(installation, Safekeeping.database(stores), clock).make(kept, step -> {
                    if (step == Step.MEDIA) {
                        throw new IllegalStateException("power cut");
                    }
                }))
                .hasMessage("power cut");
        assertThat(KeptBackups.in(kept)).isEmpty();
        backup(kept);
        try (Stream<Path> places = Files.list(kept)) {
            assertThat(places.map(place -> place.getFileName().toString()).filter(name -> !name.equals(".lock")))
                    .singleElement()
                    .asString()
                    .startsWith("samverkstad-");
        }
    }

    @Test
    void oldOnesGoButTheNewestStays() {
        for (int day = 0; day < 20; day++) {
            clock.stepSeconds(86_400);
            backup(kept);
        }
        assertThat(KeptBackups.thin(kept, 3, 2)).hasSize(16);
        assertThat(KeptBackups.in(kept)).hasSize(4);
        assertThat(KeptBackups.thin(kept, 0, 0)).hasSize(3);
        assertThat(KeptBackups.thin(kept, 0, 0)).isEmpty();
        assertThat(KeptBackups.in(kept)).hasSize(1);
    }

    @Test
    void aNewerOneIsRefusedWithTheReason() {
        KeptBackup made = backup(kept);
        Installation older = new Installation(folder.resolve("other"), installation.product(), "1.1.9", "old");
        assertThatThrownBy(() -> new Restore(older, null, clock).plan(made.place()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("1.2.0")
                .hasMessageContaining("newer");
    }

    @Test
    void whatIsRestoredOverIsKeptAside() throws Exception {
        put("före");
        KeptBackup made = backup(kept);
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("media/aa"));
        Files.writeString(other.resolve("media/aa/gammal"), "gammal");
        Files.writeString(other.resolve("CURRENT"), "gammal");
        Path aside = new Restore(at(other), null, clock).run(made.place(), false, step -> {});
        assertThat(aside.resolve("media/aa/gammal")).hasContent("gammal");
        assertThat(aside.resolve("CURRENT")).hasContent("gammal");
        assertThat(other.resolve("CURRENT")).doesNotExist();
        assertThat(other.resolve("media/aa/gammal")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("fil"), "");
        assertThatThrownBy(() -> backup(file)).isInstanceOf(BackupRefused.class).hasMessageContaining(file.toString());
    }
}
