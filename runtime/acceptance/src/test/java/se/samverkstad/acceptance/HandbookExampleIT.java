package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Builder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;

/** The example in the handbook is what it says: taken from the page as it stands, it is built, installed and used. */
final class HandbookExampleIT {
    private static final Path CHAPTER = Path.of("../docs/handbook/utveckla.md");
    private static final Pattern FILE = Pattern.compile("(?m)^`([\\w./-]+)`\\R\\R```\\w*\\R(?s:(.*?))^```$");
    private static final Pattern FEATURE = Pattern.compile("(?m)^```json\\R(?s:(.*?))^```$");

    private static final String MOST = "org.example.anslag.Visning.most";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void theExampleIsBuiltInstalledAndUsed() throws Exception {
        String chapter = Files.readString(CHAPTER);
        Map<String, String> files = new LinkedHashMap<>();
        Matcher each = FILE.matcher(chapter);
        while (each.find()) {
            files.put(each.group(1), each.group(2));
        }
        assertThat(files).hasSize(20);
        Matcher feature = FEATURE.matcher(chapter);
        assertThat(feature.find()).isTrue();
        byte[] jar = jar(files);
        ModuleArchive archive = ArchiveWriter.write(feature.group(1), id -> jar);

        Path home = Files.createDirectories(folder.resolve("home"));
        Server.offer(home, List.of(archive));
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            server.change("install", "anslag", null);
            assertThat(anna.get("/").body()).contains("Anslagstavla");
            assertThat(anna.get("/anslag/tavla").body()).contains("Nytt anslag", "href=\"/hjalp/anslag/tavlan\"");
            assertThat(anna.get("/hjalp/anslag/tavlan").body())
                    .contains("Sätta upp ett anslag</h1>", "href=\"/hjalp/personnummer\"");

            String takeDown = "/kommando/anslag/take-down";
            assertThat(anna.get("/anslag/tavla").body()).contains("Ta ned det äldsta anslaget", "Tavlan är tom.");
            assertThat(anna.get("/sok?q=" + "anslag").body()).contains("Går inte just nu: Tavlan är tom.");

            String first = "Sätt upp ett första anslag (1\u00a0min)";
            assertThat(Html.main(anna.get("/att-gora").body())).contains(first, "Anslagstavla");
            assertThat(Html.main(anna.get("/").body())).contains(first);
            assertThat(anna.post("/anslag/tavla", Map.of("_csrf", anna.csrf(), "note", "Fika <kl. 15>"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(anna.get("/anslag/tavla").body())
                    .contains("Anslaget är uppsatt.", "<li>Fika &lt;kl. 15&gt;</li>");
            assertThat(Html.main(anna.get("/att-gora").body())).doesNotContain(first);
            SearchIT.finds(anna, "fikat", "/anslag/tavla");
            assertThat(anna.get("/anslag/tavla").body())
                    .as("what joins a perspective that is not there waits for it")
                    .doesNotContain("Senaste anslaget");
            server.change("install", "podcast", null);
            assertThat(anna.get("/podcast").body())
                    .contains("data-region=\"aside\"", "Senaste anslaget", "<p>Fika &lt;kl. 15>")
                    .contains("href=\"/hjalp/anslag/tavlan\">Hjälp<span class=\"sv-hidden\">, Senaste anslaget</span>");
            assertThat(anna.post("/anslag/tavla", Map.of("_csrf", anna.csrf())).body())
                    .contains("Skriv något på anslaget.");

            assertThat(anna.get("/guider/anslag/first-note").body())
                    .contains("Sätt upp ditt första anslag</h1>", "Sätt upp en välkomsthälsning", "1 av 2 steg klara");
            Map<String, String> act =
                    Map.of("guide", "anslag/first-note", "steg", "guide.step.write", "gor", "gor-at-mig");
            assertThat(anna.post("/guider/steg", act).statusCode()).isEqualTo(303);
            assertThat(anna.get("/anslag/tavla").body()).contains("<li>Välkommen till tavlan.");
            assertThat(Html.main(anna.get("/aviseringar/val").body())).contains("Nya anslag (Anslagstavla)");

            anna.post("/anslag/tavla", Map.of("_csrf", anna.csrf(), "note", "Nyast"));
            subscribed(server, anna);
            String path = "/installningar/moduler/anslag";
            String settings = anna.get(path).body();
            assertThat(settings).contains("Anslag på tavlan", "Hur många anslag som visas, 1–50.", "Förvalt.");
            assertThat(anna.post(path, Html.form(settings, path).with(MOST, "51"))
                            .body())
                    .contains("Anslag på tavlan: skriv högst 50.");
            assertThat(anna.post(path, Html.form(settings, path).with(MOST, "1"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(anna.get("/anslag/tavla").body())
                    .contains("<li>Nyast</li>")
                    .doesNotContain("<li>Fika");

            String mine = anna.get("/mina-installningar").body();
            assertThat(mine).contains("Anslag på tavlan", "Från ");
            assertThat(anna.post(
                                    "/mina-installningar",
                                    Html.form(mine, "/mina-installningar").with("anslag." + MOST, "2"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(anna.get("/anslag/tavla").body()).contains("<li>Nyast</li>", "<li>Välkommen");
            SearchIT.finds(anna, "mörkt", "/mina-installningar");
            String board = anna.get("/anslag/tavla").body();
            anna.post(takeDown, Html.form(board, takeDown).fields());
            assertThat(anna.get("/anslag/tavla").body()).contains("Anslaget är nedtaget.", "<li>Nyast</li>");
            anna.post(takeDown, Map.of("_csrf", anna.csrf()));
            anna.post(takeDown, Map.of("_csrf", anna.csrf()));
            assertThat(anna.get("/anslag/tavla").body())
                    .contains("Tavlan är tom.")
                    .doesNotContain("<li>Nyast");
            cleared(anna);
            rests(anna);
            unwell(server, anna);
        }
    }

    private static void cleared(Person anna) throws Exception {
        for (int i = 0; i < 3; i++) {
            anna.post("/anslag/tavla", Map.of("_csrf", anna.csrf(), "note", "Anslag " + i));
        }
        String job = Person.location(anna.post("/kommando/anslag/clear", Map.of("_csrf", anna.csrf())));
        String page = Await.answer(
                "the end of the job", LIMIT, () -> anna.get(job).body(), body -> body.contains("Tavlan är tömd."));
        assertThat(page).contains("Tömmer tavlan</h1>", "Tavlan är tömd.", "href=\"/anslag/tavla\"");
        assertThat(anna.get("/anslag/tavla").body()).doesNotContain("<li>Anslag ");
    }

    /** What rests meanwhile is told by the plan that takes the module away. */
    private static void rests(Person anna) throws Exception {
        anna.post("/anslag/tavla", Map.of("_csrf", anna.csrf(), "note", "Sommarfika"));
        SearchIT.finds(anna, "sommarfika", "/anslag/tavla");
        assertThat(Html.main(new Moduler(anna).plan("pause", "anslag").body()))
                .contains("1\u00a0anslag syns inte så länge.");
    }

    /** What its health check says stands where the installation is examined. */
    private static void unwell(Server server, Person anna) throws Exception {
        try (Connection database = Rows.sqlite(server.home());
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate("update anslag_note set note = ''"))
                    .isEqualTo(1);
        }
        String page = Await.answer(
                "what the check says",
                LIMIT,
                () -> Html.main(anna.get("/drift").body()),
                main -> main.contains("Anslagstavla säger"));
        assertThat(page).contains("Anslagstavla säger att den inte fungerar: 1\u00a0anslag saknar text. Töm tavlan.");
    }

    private static void subscribed(Server server, Person anna) throws Exception {
        String page = "/mitt-konto/adresser";
        assertThat(anna.get(page).body()).contains("Anslagen som lista", "Alla anslag på tavlan");
        String made = anna.post(page, Map.of("till", "anslag/lista", "password", Person.PASSWORD))
                .body();
        Matcher address = Pattern.compile("/adress/[A-Za-z0-9_-]{43}\\.csv").matcher(made);
        assertThat(address.find()).as(Html.main(made)).isTrue();
        assertThat(Person.guest(server).get(address.group()).body())
                .isEqualTo(
                        "\ufeff\"Anslagstavla\"\r\n\"Nyast\"\r\n\"Välkommen till tavlan.\"\r\n\"Fika <kl. 15>\"\r\n");
    }

    private byte[] jar(Map<String, String> files) throws Exception {
        Path project = folder.resolve("anslag");
        List<File> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                sources.add(path.toFile());
            }
        }
        Path classes = Files.createDirectories(project.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "17",
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"));
            assertThat(compiler.getTask(
                                    null, manager, null, options, null, manager.getJavaFileObjectsFromFiles(sources))
                            .call())
                    .isTrue();
        }
        try (Builder builder = new Builder()) {
            builder.setProperties(project.resolve("bnd.bnd").toFile());
            builder.addClasspath(classes.toFile());
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (new File(entry).exists()) {
                    builder.addClasspath(new File(entry));
                }
            }
            builder.setProperty(
                    "-includeresource", project.resolve("src/main/resources").toString());
            var built = builder.build();
            assertThat(builder.getErrors()).isEmpty();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            built.write(out);
            return out.toByteArray();
        }
    }
}
