package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine around the server can do to it: each is told in one clear sentence, and what is kept stays whole. */
final class ServerRefusalsIT {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @Test
    void aPortInUseLeavesNoHomeBehind() throws Exception {
        Path home = folder.resolve("hem");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            refused(
                    home,
                    port,
                    "Port " + port + " på 127.0.0.1 används redan",
                    "Port " + port + " on 127.0.0.1 is already in use");
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void aHomeThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("hem"), "min text");
        refused(file, "0", "hem är en fil", "hem is a file");
        assertThat(file).hasContent("min text");
    }

    @Test
    void aHomeThatCannotBeWritten() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("hem"));
        mount("ro,size=1m", mount);
        try {
            refused(mount, "0", "hem kan inte användas som hemmapp", "hem cannot be used as the home");
            assertThat(Rows.files(mount, ".")).isEmpty();
        } finally {
            unmount(mount);
        }
    }

    @Test
    void aSecondStartASigtermUnderRequestsAndAWarmStartAfterIt() throws Exception {
        Path home = folder.resolve("hem");
        // The module is looked at several times a second: what fails because the server stops is no reason to take it
        // back.
        Server server = Server.start(home, "-Dsamverkstad.aftercheck=PT15S");
        refused(home, "0", "Samverkstad körs redan på " + home, "already running on " + home);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        Person anna = Person.first(server);
        new Moduler(anna).change("install", "podcast");
        new Podcast(anna).channel();
        List<URI> pages = List.of(server.address("/logga-in"), server.address("/podcast/flode/forskning-pa-vag"));
        int code;
        long begin;
        try (Load load = new Load(pages, 200, body -> !body.isEmpty());
                Listening open = new Listening(anna)) {
            load.awaitAnswered(200);
            begin = System.nanoTime();
            code = server.terminate(Duration.ofSeconds(10));
            Await.that("the open page to end", Duration.ofSeconds(10), open::ended);
        }
        assertThat(code).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
        List<String> cache = List.copyOf(Rows.files(home, "cache").keySet());
        assertThat(cache).as("the cache is kept for a warm start").isNotEmpty();
        Object created = Files.getAttribute(home.resolve(cache.get(0)), "creationTime");
        try (Server again = Server.start(home)) {
            assertThat(Files.getAttribute(home.resolve(cache.get(0)), "creationTime"))
                    .as("the next start is warm")
                    .isEqualTo(created);
            assertThat(Person.signedIn(again).get("/podcast").statusCode()).isEqualTo(200);
        }
        assertThat(Rows.integrity(home)).isEqualTo("ok");
    }

    @Test
    void aGarbledDatabaseIsNamedAndLeftAsItIs() throws Exception {
        Path home = startedOnce();
        Path database = home.resolve("database/samverkstad.db");
        byte[] whole = Files.readAllBytes(database);
        byte[] bytes = whole.clone();
        java.util.Arrays.fill(bytes, 0, 8_192, (byte) 'x');
        Files.write(database, bytes);
        for (String wal : List.of("-wal", "-shm")) {
            Files.deleteIfExists(database.resolveSibling("samverkstad.db" + wal));
        }
        CommandLine.Ended ended = start(home);
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(sentences(ended)).as(ended.err()).hasSize(1);
        assertThat(ended.err())
                .contains(
                        "The database cannot be used, so nothing was started or changed",
                        home.toString(),
                        "not a database");
        assertThat(database).hasBinaryContent(bytes);
        assertThat(ended.time()).isLessThan(Duration.ofSeconds(60));
        Files.write(database, whole);
    }

    @Test
    void aGarbledCacheHealsAndNothingIsLost() throws Exception {
        Path home = startedOnce();
        for (String file : Rows.files(home, "cache").keySet()) {
            Files.writeString(home.resolve(file), "skräp");
        }
        try (Server server = Server.start(home)) {
            Person anna = Person.signedIn(server);
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
            assertThat(Html.main(anna.get("/moduler").body())).contains("Forskningspodd", "Fungerar");
        }
    }

    @Test
    void aCurrentThatNamesAMissingProfileIsNotGuessedAt() throws Exception {
        Path home = startedOnce();
        String current = Files.readString(home.resolve("CURRENT"));
        Files.writeString(home.resolve("CURRENT"), "0".repeat(64) + "\n");
        CommandLine.Ended ended = start(home);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(sentences(ended)).hasSize(1);
        assertThat(ended.err()).contains("CURRENT").contains("0".repeat(64));
        Files.writeString(home.resolve("CURRENT"), "nonsens");
        CommandLine.Ended nonsense = start(home);
        assertThat(nonsense.code()).isEqualTo(1);
        assertThat(nonsense.err()).contains("CURRENT").contains("nonsens");
        assertThat(home.resolve("CURRENT")).hasContent("nonsens");
        Files.writeString(home.resolve("CURRENT"), current);
    }

    @Test
    void aJarThatWasChangedOnDiskStopsItsModuleOnly() throws Exception {
        Path home = folder.resolve("hem");
        Server.offer(
                home,
                List.of(
                        Fixtures.twin("twin").archive("1.0.0"),
                        Fixtures.twin("other").archive("1.0.0")));
        Set<String> before;
        String unreadable;
        try (Server server = Server.start(home)) {
            Person.first(server);
            server.change("install", "twin", null);
            before = Rows.files(home, "modules/jars").keySet();
            server.change("install", "podcast", null);
            Set<String> known = Rows.files(home, "modules/jars").keySet();
            server.change("install", "other", null);
            unreadable = Rows.files(home, "modules/jars").keySet().stream()
                    .filter(jar -> !known.contains(jar))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(home.resolve(unreadable));
        Files.createDirectory(home.resolve(unreadable));
        for (String jar : before) {
            byte[] bytes = Files.readAllBytes(home.resolve(jar));
            bytes[bytes.length / 2] ^= 1;
            Files.write(home.resolve(jar), bytes);
        }
        // Without it, what was installed just now and does not start would be taken back by itself.
        try (Server server = Server.start(home, "-Dsamverkstad.aftercheck=PT0S")) {
            Person anna = Person.signedIn(server);
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
            assertThat(server.get("/twin/a").statusCode()).isIn(410, 503);
            assertThat(server.get("/other/a").statusCode()).isIn(410, 503);
            String moduler = Html.main(anna.get("/moduler").body());
            assertThat(moduler)
                    .contains(
                            "Stoppad automatiskt på grund av fel",
                            "har ändrats på disken och används inte",
                            "Fungerar");
            assertThat(Html.main(anna.get("/moduler/twin").body()))
                    .contains("Varför den är stoppad", "har ändrats på disken");
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDiskThatFillsRefusesWritesGoesOnReadingAndRecovers() throws Exception {
        Path home = Files.createDirectory(folder.resolve("hem"));
        mount("size=60m", home);
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            new Moduler(anna).change("install", "podcast");
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            String episode = podcast.published("Före", "fore.mp3", Sound.mp3());
            Server.offer(home, Fixtures.twin("twin").archives("1.0.0"));
            Multipart form = podcast.newEpisode("Ingen plats").file("ljudfil", "stor.mp3", Sound.longMp3());
            Path filling = home.resolve("fyllnad");
            fill(filling, 256 << 10);
            Map<String, Long> media = Rows.files(home, "media");

            HttpResponse<String> upload = podcast.sendEpisode(form);
            assertThat(upload.statusCode()).as(Html.main(upload.body())).isEqualTo(507);
            assertThat(Html.main(upload.body())).contains("Det finns inget utrymme kvar", "inget har sparats");
            assertThat(Rows.files(home, "uploads")).isEmpty();
            assertThat(Rows.files(home, "media")).isEqualTo(media);

            fill(filling, 0);
            Map<String, Long> modules = Rows.files(home, "modules", "profiles");
            ControlClient.Refused refusal =
                    catchThrowableOfType(ControlClient.Refused.class, () -> server.change("install", "twin", null));
            assertThat(refusal).as("the install on a full disk").isNotNull();
            assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(1);
            assertThat(refusal.getMessage()).containsIgnoringCase("space");
            assertThat(Rows.files(home, "modules", "profiles")).isEqualTo(modules);
            assertThat(anna.get(episode).statusCode()).isEqualTo(200);
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
            HttpResponse<String> edit = podcast.importFeed(
                    "flode.xml",
                    Podcast.FEED
                            .replace(Podcast.CHANNEL_GUID, "9b024349-ccf0-5f69-a609-6b82873eab3c")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(edit.statusCode()).as(Html.main(edit.body())).isIn(303, 507);

            Files.delete(filling);
            Files.createDirectories(home.resolve("repository"));
            server.change("install", "twin", null);
            assertThat(server.get("/twin/a").statusCode()).isEqualTo(200);
            podcast.published("Efter", "efter.mp3", Sound.mp3());
            assertThat(anna.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.terminate(Duration.ofSeconds(10))).isIn(0, 143);
            assertThat(Rows.integrity(home)).isEqualTo("ok");
        } finally {
            unmount(home);
        }
    }

    /** A home on which everything has been set up, with the server stopped; whoever harms it mends it. */
    private static Path startedOnce() throws Exception {
        if (!Files.exists(shared.resolve("CURRENT"))) {
            try (Server server = Server.start(shared)) {
                Person.first(server);
                server.change("install", "podcast", null);
            }
        }
        return shared;
    }

    private static CommandLine.Ended start(Path home) throws Exception {
        return CommandLine.english("start", "--home", home.toString(), "--port", "0");
    }

    private static List<String> sentences(CommandLine.Ended ended) {
        return ended.err().lines().filter(line -> !line.isBlank()).toList();
    }

    private static void refused(Path home, String port, String swedish, String english) throws Exception {
        String[] start = {"start", "--home", home.toString(), "--port", port};
        CommandLine.Ended inSwedish = CommandLine.swedish(start);
        assertThat(inSwedish.code()).as(inSwedish.said()).isEqualTo(2);
        assertThat(sentences(inSwedish)).hasSize(1);
        assertThat(inSwedish.err()).contains(swedish);
        CommandLine.Ended inEnglish = CommandLine.english(start);
        assertThat(inEnglish.code()).isEqualTo(2);
        assertThat(sentences(inEnglish)).hasSize(1);
        assertThat(inEnglish.err()).contains(english);
    }

    /** Writes zeros until no more than that is left. */
    private static void fill(Path file, long left) throws IOException {
        byte[] zeros = new byte[64 << 10];
        try (var out = Files.newOutputStream(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (Files.getFileStore(file).getUsableSpace() > left) {
                out.write(zeros);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static void mount(String options, Path at) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()));
        Process mount = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assumeTrue(mount.waitFor() == 0, () -> "a small file system cannot be mounted here: " + said);
    }

    private static void unmount(Path at) throws Exception {
        assertThat(new ProcessBuilder("umount", at.toString()).start().waitFor())
                .isZero();
    }
}
