package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two generations side by side: nobody notices the switch, whatever runs while it happens. */
final class UpdatesUnderLoadIT {
    private static final int UPDATES = Integer.getInteger("proof.updates", 60);
    private static final int UNDONE = 10;
    private static final int CHOSEN = 5;
    private static final int REQUESTS = Integer.getInteger("proof.requests", 20_000);
    private static final int PER_SECOND = 220;

    /** Page, then four words: page's version, service's, setting's, and the row. */
    private static boolean unmixed(String answer) {
        String[] words = answer.split(" ");
        return words.length == 5 && words[1].equals(words[2]) && words[2].equals(words[3]) && words[4].equals("ord");
    }

    @Test
    void updatesDropNoRequestAndMixNoVersions(@TempDir Path home) throws Exception {
        String[] versions = new String[UPDATES + 1];
        for (int i = 0; i <= UPDATES; i++) {
            versions[i] = "1.0." + i;
        }
        List<se.samverkstad.features.archive.ModuleArchive> archives =
                new ArrayList<>(Fixtures.twin("twin").archives(versions));
        archives.add(Fixtures.twin("bystander").archive("1.0.0"));
        Server.offer(home, archives);
        try (Server server = Server.start(home)) {
            server.change("install", "twin", versions[0]);
            server.change("install", "bystander", null);
            Person anna = Person.first(server);
            List<URI> pages = List.of(
                    server.address("/twin/a"),
                    server.address("/twin/b"),
                    server.address("/bystander/a"),
                    server.address("/twin/b"),
                    server.address("/twin/a"));
            long[] times;
            long answered;
            ExecutorService slow = Executors.newSingleThreadExecutor();
            Future<Long> download = slow.submit(slowDownload(server.address("/twin/stor")));
            try (Load load = new Load(pages, PER_SECOND, UpdatesUnderLoadIT::unmixed)) {
                load.awaitAnswered(500);
                long step = (REQUESTS - 500L) / UPDATES;
                for (int i = 1; i <= UPDATES; i++) {
                    if (i == UPDATES) {
                        updateLater(server, versions[i]);
                    } else {
                        server.change("update", "twin", versions[i]);
                    }
                    if (i % CHOSEN == 0) {
                        choose(anna, i);
                        assertThat(server.get("/twin/a").body()).startsWith("a" + i + " " + versions[i] + " ");
                    }
                    if (i % UNDONE == 0) {
                        server.change("undo", "twin", null);
                        server.change("undo", "twin", null); // and what was undone comes again
                    }
                    load.awaitAnswered(500 + step * i);
                }
                load.close();
                assertThat(load.failures()).isEmpty();
                answered = load.answered();
                times = load.micros();
            }
            assertThat(server.get("/twin/a").body())
                    .startsWith("a" + UPDATES / CHOSEN * CHOSEN + " " + versions[UPDATES] + " ");
            assertThat(download.get(120, TimeUnit.SECONDS)).isEqualTo(4L << 20);
            slow.shutdown();
            assertThat(answered).isGreaterThanOrEqualTo(REQUESTS);
            Figures.write(
                    "updates-under-load",
                    "%d updates, the last one planned for later, every %dth undone and made again, %d changes of settings, %d requests at %d/s: 0 failed, 0 mixed (< %.4f %% at 95 %%); ms p50 %.1f, p99 %.1f, max %.1f",
                    UPDATES,
                    UNDONE,
                    UPDATES / CHOSEN,
                    answered,
                    PER_SECOND,
                    300.0 / answered,
                    Figures.quantile(times, 0.5) / 1000.0,
                    Figures.quantile(times, 0.99) / 1000.0,
                    Arrays.stream(times).max().orElse(0) / 1000.0);
        }
    }

    @Test
    void pausesAndRemovesAreExplainedAndABystanderNeverNotices(@TempDir Path home) throws Exception {
        List<se.samverkstad.features.archive.ModuleArchive> archives =
                new ArrayList<>(Fixtures.twin("twin").archives("1.0.0", "1.0.1"));
        archives.add(Fixtures.twin("bystander").archive("1.0.0"));
        Server.offer(home, archives);
        try (Server server = Server.start(home)) {
            server.change("install", "bystander", null);
            List<URI> pages = List.of(server.address("/bystander/a"), server.address("/bystander/b"));
            try (Load load = new Load(pages, PER_SECOND, UpdatesUnderLoadIT::unmixed)) {
                for (int round = 0; round < 5; round++) {
                    server.change("install", "twin", "1.0.0");
                    assertThat(server.get("/twin/a").statusCode()).isEqualTo(200);
                    server.change("pause", "twin", null);
                    assertThat(server.get("/twin/a").statusCode()).isEqualTo(503);
                    server.change("enable", "twin", null);
                    assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");
                    server.change("update", "twin", "1.0.1");
                    assertThat(server.get("/twin/a").body()).startsWith("a 1.0.1");
                    server.change("remove", "twin", null);
                    assertThat(server.get("/twin/a").statusCode()).isEqualTo(410);
                    load.awaitAnswered((round + 1) * 1_000L);
                }
                load.close();
                assertThat(load.failures()).isEmpty();
                Figures.write("bystander", "25 changes beside it, %d requests: 0 failed", load.answered());
            }
        }
    }

    /** On the page of the module's settings, as an administrator does. It holds when the answer has come. */
    private static void choose(Person anna, int echo) throws Exception {
        String path = "/installningar/moduler/twin";
        HttpResponse<String> saved = anna.post(
                path,
                Html.form(anna.get(path).body(), path)
                        .with("se.samverkstad.fixture.twin.Greeter.echo", Integer.toString(echo)));
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
    }

    /** Plans the update for two seconds ahead, and waits until it was carried out by itself. */
    private static void updateLater(Server server, String version) throws Exception {
        JsonObject wish = JsonParser.parseString(
                        "{\"changes\":[{\"verb\":\"update\",\"module\":\"twin\",\"version\":\"" + version + "\"}]}")
                .getAsJsonObject();
        JsonObject later = new JsonObject();
        later.add("hash", server.control("modules.plan", wish).get("hash"));
        later.addProperty("at", Instant.now().plusSeconds(2).toString());
        server.control("modules.apply", later);
        Await.answer("the update", Duration.ofSeconds(90), () -> scheduled(server), "DONE"::equals);
    }

    private static String scheduled(Server server) throws Exception {
        String state = server.control("modules.scheduled", new JsonObject())
                .getAsJsonObject("scheduled")
                .get("state")
                .getAsString();
        assertThat(state).isIn("WAITING", "BEGUN", "DONE");
        return state;
    }

    /** Reads 4 MB at a pace that outlasts several updates. */
    private static Callable<Long> slowDownload(URI address) {
        return () -> {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            long read = 0;
            byte[] buffer = new byte[32 << 10];
            try (InputStream in = connection.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    read += n;
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
                }
            }
            return read;
        };
    }
}
