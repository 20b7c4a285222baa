package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes and goes leaves nothing behind. */
final class CyclesIT {
    private static final int CYCLES = Integer.getInteger("proof.cycles", 100);
    private static final String MARKER = "se.samverkstad.fixture.twin.Version$Marker";

    @Test
    void installUseRemoveLeavesNoClassLoader(@TempDir Path home) throws Exception {
        Server.offer(home, Fixtures.twin("twin").archives("1.0.0"));
        try (Server server = Server.start(home)) {
            server.change("install", "twin", null);
            server.get("/twin/a");
            assertThat(instances(server.pid(), MARKER))
                    .as("class loaders while it is installed")
                    .isOne();
            server.change("remove", "twin", null);
            long[] installs = new long[CYCLES];
            long[] removes = new long[CYCLES];
            for (int i = 0; i < CYCLES; i++) {
                long begin = System.nanoTime();
                server.change("install", "twin", null);
                assertThat(server.get("/twin/a").statusCode()).isEqualTo(200);
                long used = System.nanoTime();
                server.change("remove", "twin", null);
                installs[i] = TimeUnit.NANOSECONDS.toMillis(used - begin);
                removes[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - used);
            }
            long left = instances(server.pid(), MARKER);
            Figures.write(
                    "cycles",
                    "%d install-use-remove cycles: %d class loaders left; plan+install to first page ms p50 %d p95 %d; plan+remove"
                            + " ms p50 %d p95 %d",
                    CYCLES,
                    left,
                    Figures.quantile(installs, 0.5),
                    Figures.quantile(installs, 0.95),
                    Figures.quantile(removes, 0.5),
                    Figures.quantile(removes, 0.95));
            assertThat(left).as("class loaders left after %d cycles", CYCLES).isZero();
        }
    }

    /** Live instances of a class after a full collection, as the JVM itself counts them. */
    private static long instances(long pid, String className) throws IOException, InterruptedException {
        long count = 0;
        // Two collections: the first may only enqueue what the second frees.
        for (int i = 0; i < 2; i++) {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            count = 0;
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    String[] columns = line.trim().split("\\s+");
                    if (columns.length >= 4 && columns[3].equals(className)) {
                        count = Long.parseLong(columns[1]);
                    }
                }
            }
            assertThat(jcmd.waitFor()).isZero();
        }
        return count;
    }
}
