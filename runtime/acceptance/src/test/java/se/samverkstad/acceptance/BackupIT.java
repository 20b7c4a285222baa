package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore of the real product: under writes, cut off by kill -9, on another machine. */
final class BackupIT {
    private static final int MEGABYTES = Integer.getInteger("proof.backup-megabytes", 40);

    @TempDir
    Path folder;

    @Test
    void underWritesNothingAcknowledgedIsMissing() throws Exception {
        Path home = folder.resolve("home");
        Path kept = folder.resolve("kept");
        Server.offer(home, List.of(Fixtures.twin("twin").archive("1.0.0")));
        try (Server server = Server.start(home)) {
            server.change("install", "twin", "1.0.0");
        }
        fill(home, MEGABYTES);
        Writes writes;
        List<String> before;
        long took;
        try (Server server = Server.start(home)) {
            writes = new Writes(server);
            writes.await(30);
            before = List.copyOf(writes.acknowledged);
            writes.slowest = 0;
            long began = System.nanoTime();
            CommandLine.Ended ended =
                    CommandLine.run(Map.of(), "", "backup", "--home", home.toString(), "--to", kept.toString());
            took = millis(began);
            assertThat(ended.code()).as(ended.said()).isZero();
            writes.end();
        }
        Path other = folder.resolve("other");
        Path backup = only(kept);
        long began = System.nanoTime();
        CommandLine.Ended restored =
                CommandLine.run(Map.of(), "", "restore", backup.toString(), "--home", other.toString());
        long back = millis(began);
        assertThat(restored.code()).as(restored.said()).isZero();
        assertThat(Rows.files(other, "media")).isEqualTo(Rows.files(home, "media"));
        try (Server server = Server.start(other)) {
            assertThat(new HashSet<>(notes(server))).containsAll(before);
        }
        Figures.write(
                "backup",
                "%d MB of rows and files: backup %d ms (%d writes meanwhile, slowest %d ms), restore into an empty home %d ms",
                MEGABYTES,
                took,
                writes.acknowledged.size() - before.size(),
                writes.slowest,
                back);
        assertThat(writes.acknowledged).as("writes during the backup").hasSizeGreaterThan(before.size());
    }

    @Test
    void whateverIsKilledTheOldOrTheNewIsWhole() throws Exception {
        Path home = folder.resolve("home");
        Path kept = folder.resolve("kept");
        Server.offer(home, List.of(Fixtures.twin("twin").archive("1.0.0")));
        try (Server server = Server.start(home)) {
            server.change("install", "twin", "1.0.0");
            assertThat(server.get("/twin/skriv/gammal").statusCode()).isEqualTo(200);
        }
        for (String point : List.of("BACKUP_MODULES", "BACKUP_ROWS", "BACKUP_CHECKED")) {
            assertThat(killed(point, "backup", "--home", home.toString(), "--to", kept.toString()))
                    .isEqualTo(137);
            assertThat(backups(kept)).as(point).isEmpty();
        }
        assertThat(CommandLine.run(Map.of(), "", "backup", "--home", home.toString(), "--to", kept.toString())
                        .code())
                .isZero();
        String backup = only(kept).toString();
        for (String point : List.of("RESTORE_STAGING:3", "RESTORE_STAGED", "RESTORE_DECIDED", "RESTORE_SWAPPING:3")) {
            try (Server server = Server.start(home)) {
                assertThat(server.get("/twin/skriv/" + point.replaceAll("[_:]", ""))
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(killed(point, "restore", backup, "--home", home.toString(), "--yes"))
                    .as(point)
                    .isEqualTo(137);
            boolean isNew = !point.startsWith("RESTORE_STAG");
            try (Server server = Server.start(home)) {
                List<String> notes = notes(server);
                assertThat(notes).as(point).contains("gammal");
                assertThat(notes.contains(point.replaceAll("[_:]", "")))
                        .as(point)
                        .isEqualTo(!isNew);
            }
        }
    }

    private static int killed(String point, String... words) throws IOException, InterruptedException {
        return CommandLine.run(Map.of("SAMVERKSTAD_JAVA_OPTS", "-Dsamverkstad.crash=" + point), "", words)
                .code();
    }

    private static List<String> notes(Server server) throws IOException, InterruptedException {
        return server.get("/twin/anteckningar").body().lines().toList();
    }

    private static List<Path> backups(Path kept) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var places = Files.newDirectoryStream(kept, "samverkstad-*")) {
            places.forEach(found::add);
        }
        return found;
    }

    private static Path only(Path kept) throws IOException {
        List<Path> found = backups(kept);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static long millis(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Half of it as rows, half as files of eight megabytes, none of which compresses. */
    private static void fill(Path home, int megabytes) throws Exception {
        Random random = new Random(7);
        byte[] some = new byte[8 << 20];
        for (int i = 0; i < megabytes / 16; i++) {
            random.nextBytes(some);
            String name = java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(some));
            Path place = home.resolve("media").resolve(name.substring(0, 2)).resolve(name.substring(2));
            Files.createDirectories(place.resolveSibling(""));
            Files.write(place, some);
        }
        byte[] body = new byte[4096];
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement()) {
            statement.execute("create table proof_filling (id integer primary key, body blob not null) strict");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into proof_filling (body) values (?)")) {
                for (int i = 0; i < megabytes * 128; i++) {
                    random.nextBytes(body);
                    insert.setBytes(1, body);
                    insert.addBatch();
                    if (i % 1000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    /** One write after another, each timed. */
    private static final class Writes {
        private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final Thread thread;
        private volatile long slowest;

        Writes(Server server) {
            thread = new Thread(() -> write(server), "writes");
            thread.start();
        }

        private void write(Server server) {
            for (int i = 0; on.get(); i++) {
                long began = System.nanoTime();
                try {
                    if (server.get("/twin/skriv/w" + i).statusCode() == 200) {
                        acknowledged.add("w" + i);
                        slowest = Math.max(slowest, millis(began));
                    }
                } catch (IOException e) {
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        void await(int count) {
            while (acknowledged.size() < count && thread.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }

        void end() throws InterruptedException {
            on.set(false);
            thread.join();
        }
    }
}
