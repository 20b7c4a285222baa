package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the whole server: nothing acknowledged is lost, and every module is wholly old or wholly new. */
final class KillsIT {
    private static final int KILLS = Integer.getInteger("proof.kills", 30);
    private static final long SEED = Long.getLong("proof.seed", 20261121L);

    @Test
    void killsAtRandomMomentsUnderWritesAndChangesLoseNothing(@TempDir Path home) throws Exception {
        Server.offer(home, Fixtures.twin("twin").archives("1.0.0", "1.0.1", "1.0.2"));
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        AtomicLong number = new AtomicLong();
        long[] starts = new long[KILLS];
        int cutChanges = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = System.nanoTime();
            // So many in a row would be taken for a module that ends the process at each start.
            Server server = Server.start(home, "-Dsamverkstad.safemode.after=0");
            starts[kill] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            try {
                requireWhole(server, acknowledged);
                bringBack(server);
                Writer writer = new Writer(server.address("/twin/skriv/"), number);
                Change change = new Change(server, kill);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 900)));
                server.kill();
                cutChanges += change.end() ? 1 : 0;
                acknowledged.addAll(writer.end());
            } finally {
                server.kill();
            }
        }
        try (Server server = Server.start(home, "-Dsamverkstad.safemode.after=0")) {
            requireWhole(server, acknowledged);
        }
        Figures.write(
                "kills",
                "%d kills (%d of them in the middle of a change), %d acknowledged writes: 0 lost, every module wholly old or"
                        + " new (< %.1f %% at 95 %%); start after a kill ms p50 %d, max %d",
                KILLS,
                cutChanges,
                acknowledged.size(),
                300.0 / KILLS,
                Figures.quantile(starts, 0.5),
                Arrays.stream(starts).max().orElse(0));
        assertThat(acknowledged)
                .as("a kill test that wrote nothing proves nothing")
                .hasSizeGreaterThan(KILLS);
        assertThat(cutChanges).as("kills in the middle of a change").isPositive();
    }

    /** Whatever the last change left: paused, removed or never there. */
    private static void bringBack(Server server) throws IOException, InterruptedException {
        if (server.get("/twin/a").statusCode() != 200) {
            try {
                server.change("enable", "twin", null);
            } catch (ControlClient.Refused e) {
                server.change("install", "twin", "1.0.0");
            }
        }
        assertThat(server.get("/twin/a").statusCode()).isEqualTo(200);
    }

    private static void requireWhole(Server server, Set<String> acknowledged) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/twin/a");
        assertThat(answer.statusCode()).isIn(200, 404, 410, 503);
        if (answer.statusCode() == 200) {
            String[] words = answer.body().split(" ");
            assertThat(words[1]).isEqualTo(words[2]).isEqualTo(words[3]);
            List<String> notes = server.get("/twin/anteckningar").body().lines().toList();
            assertThat(new HashSet<>(notes)).containsAll(acknowledged);
        }
    }

    /** Writes one after another until the server is gone, and remembers what was acknowledged. */
    private static final class Writer {
        private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        private final Thread thread;

        Writer(URI address, AtomicLong number) {
            HttpClient http = HttpClient.newHttpClient();
            thread = new Thread(
                    () -> {
                        while (true) {
                            String note = "n" + number.incrementAndGet();
                            try {
                                HttpResponse<String> answer = http.send(
                                        HttpRequest.newBuilder(address.resolve(note))
                                                .timeout(Duration.ofSeconds(5))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString());
                                if (answer.statusCode() == 200) {
                                    acknowledged.add(note);
                                }
                            } catch (IOException | InterruptedException e) {
                                return;
                            }
                        }
                    },
                    "writer");
            thread.start();
        }

        Queue<String> end() throws InterruptedException {
            thread.join();
            return acknowledged;
        }
    }

    /** Updates, removes and installs in turn until the server is gone. */
    private static final class Change {
        private final Thread thread;
        private volatile boolean inTheMiddle;

        Change(Server server, int seed) {
            String[][] acts = {
                {"update", "1.0.1"},
                {"update", "1.0.2"},
                {"remove", null},
                {"install", "1.0.0"},
                {"pause", null},
                {"enable", null}
            };
            thread = new Thread(
                    () -> {
                        for (int i = seed; ; i++) {
                            String[] act = acts[i % acts.length];
                            inTheMiddle = true;
                            try {
                                server.change(act[0], "twin", act[1]);
                                inTheMiddle = false;
                            } catch (ControlClient.Refused e) {
                                inTheMiddle = false; // not applicable in this state: the next one is
                            } catch (IOException e) {
                                return;
                            }
                        }
                    },
                    "changes");
            thread.start();
        }

        boolean end() throws InterruptedException {
            thread.join();
            return inTheMiddle;
        }
    }
}
