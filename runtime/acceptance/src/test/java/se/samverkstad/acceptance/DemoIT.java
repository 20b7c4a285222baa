package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code start --demo}: alive at once, the same at a later start, put back by one button, and nowhere else. */
final class DemoIT {
    private static final Duration BACK = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void itIsAliveAtOnceAndKeepsWhatPeopleDid() throws Exception {
        Path home = folder.resolve("demo");
        Map<String, Long> first;
        try (Server server = demo(home)) {
            Person editor = as(server, "redaktor");
            assertThat(editor.get("/").body())
                    .containsPattern("<h1[^>]*>(Hej|God morgon|God kväll), Elsa<")
                    .contains("Älvmarks kommun", "påhittade uppgifter", "Fem saker att prova");
            assertThat(editor.get("/podcast").body()).contains("Test i liten skala", "Varför forskning på jobbet?");
            assertThat(editor.get("/podcast/redaktion").body()).contains("Rätt insats i rätt tid");
            assertThat(editor.get("/moduler").statusCode()).isEqualTo(403);

            Person administrator = as(server, "systemforvaltare");
            String modules = administrator.get("/moduler").body();
            assertThat(modules).contains("Uppdatering finns: 0.1.1", "Uppdatering finns: 1.1.0", "Pausad av Siv Demo");
            String history = administrator.get("/moduler?flik=historik").body();
            assertThat(history.split("av Siv Demo", -1)).hasSize(10);
            assertThat(history).contains("Uppdateringen av Rumslistan genomfördes inte");

            administrator.get("/anslagstavla");
            administrator.post("/anslagstavla/satt-upp", Map.of("text", "Ett anslag till"));
            first = lasting(home);
            assertThat(Rows.count(home, "notice")).isEqualTo(6);
            assertThat(Rows.count(home, "episode")).isEqualTo(15);
            assertThat(Rows.count(home, "person")).isEqualTo(46);
            assertThat(Rows.count(home, "link")).as("kept though removed").isEqualTo(4);
        }
        // However it is started, it stays the demo that it is.
        try (Server again = Server.start(home, Map.of())) {
            assertThat(Person.guest(again).get("/logga-in").body()).contains("påhittade uppgifter", "Prova som");
            assertThat(lasting(home)).isEqualTo(first);
            assertThat(as(again, "socialsekreterare").get("/anslagstavla").body())
                    .contains("Ett anslag till");
        }
    }

    /** Without how views were used, which is written when the server stops. */
    private static Map<String, Long> lasting(Path home) throws Exception {
        Map<String, Long> counts = new TreeMap<>(Rows.counts(home));
        counts.remove("people_view_use");
        return counts;
    }

    @Test
    void onAnotherDayItsDatesAreThoseOfThatDay() throws Exception {
        Path home = folder.resolve("demo");
        try (Server server = Server.start(
                home, Map.of("SAMVERKSTAD_JAVA_OPTS", "-Dsamverkstad.demo.now=2028-03-15T08:00:00Z"), "--demo")) {
            assertThat(as(server, "enhetschef").get("/podcast").body())
                    .contains("13 mars 2028", "6 mars 2028")
                    .doesNotContain("2026", "2027");
        }
    }

    @Test
    void putBackItIsAsOnTheFirstDayAndNobodyIsSignedIn() throws Exception {
        Path home = folder.resolve("demo");
        try (Server server = demo(home)) {
            Map<String, Long> first = Rows.counts(home);
            Instant began = Instant.parse(Files.readString(home.resolve("demo")).strip());
            Person person = as(server, "socialsekreterare");
            person.get("/anslagstavla");
            person.post("/anslagstavla/satt-upp", Map.of("text", "Ska bort"));
            person.get("/demo");
            person.post("/demo/klart", Map.of("sak", "listen", "klar", "ja"));
            assertThat(Rows.count(home, "tick")).isEqualTo(1);
            List<String> media = media(home);

            person.get("/demo/aterstall");
            assertThat(person.post("/demo/aterstall", Map.of()).body()).contains("Demon återställs");
            Set<Integer> meanwhile = new TreeSet<>();
            Await.that("the demo to be put back", BACK, () -> {
                meanwhile.add(Person.guest(server).get("/").statusCode());
                return isBack(server, home, began);
            });

            assertThat(meanwhile)
                    .as("whoever asks is told to wait")
                    .contains(503)
                    .doesNotContain(500);
            assertThat(Rows.counts(home)).isEqualTo(first);
            assertThat(Rows.count(home, "notice")).isEqualTo(5);
            assertThat(media(home)).isEqualTo(media);
            assertThat(person.get("/").statusCode()).as("signed out").isEqualTo(303);
            Person fresh = as(server, "socialsekreterare");
            assertThat(fresh.get("/anslagstavla").body()).doesNotContain("Ska bort");
            assertThat(fresh.get("/demo").body()).contains("0 av 5 klara");
        }
    }

    @Test
    void nothingButADemoBecomesOne() throws Exception {
        Path home = folder.resolve("hem");
        Files.createDirectories(home);
        Files.writeString(home.resolve("viktigt.txt"), "x");

        CommandLine.Ended refused = start("--demo", "--home", home.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("innehåller annat än en demo");
        assertThat(home.toFile().list()).containsExactly("viktigt.txt");
    }

    @Test
    void nobodyElseReachesIt() throws Exception {
        Path home = folder.resolve("demo");

        CommandLine.Ended refused = start("--demo", "--home", home.toString(), "--host", "0.0.0.0");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("0.0.0.0");
        try (Server server = demo(home)) {
            HttpResponse<String> forwarded = Person.guest(server).get("/prova-som", "X-Forwarded-For", "192.0.2.7");
            assertThat(forwarded.statusCode()).as("nobody declared a proxy").isEqualTo(421);
            assertThat(Person.guest(server)
                            .post("/prova-som", Map.of("roll", "systemforvaltare"), "Origin", "null")
                            .statusCode())
                    .isEqualTo(403);
            Person guest = Person.guest(server);
            guest.get("/prova-som");
            assertThat(guest.post("/prova-som", Map.of("roll", "loggranskare")).statusCode())
                    .as("someone without a card")
                    .isEqualTo(400);
        }
    }

    @Test
    void elsewhereThereIsNoWayIn() throws Exception {
        try (Server server = Server.start(folder.resolve("hem"), Map.of())) {
            Person guest = Person.guest(server);
            assertThat(guest.get("/logga-in").body()).doesNotContain("Prova som", "påhittade uppgifter");
            assertThat(guest.get("/prova-som").statusCode()).isEqualTo(404);
            assertThat(guest.post("/prova-som", Map.of("roll", "systemforvaltare"))
                            .statusCode())
                    .isEqualTo(404);
            Person administrator = Person.first(server);
            assertThat(administrator.get("/demo").statusCode()).isEqualTo(404);
            assertThat(administrator.post("/demo/aterstall", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Server demo(Path home) throws Exception {
        return Server.start(home, Map.of(), "--demo");
    }

    private static CommandLine.Ended start(String... options) throws Exception {
        String[] arguments = Stream.concat(Stream.of("start", "--port", "0"), Stream.of(options))
                .toArray(String[]::new);
        return CommandLine.run(CommandLine.SWEDISH, "", arguments);
    }

    private static Person as(Server server, String role) throws Exception {
        Person person = Person.guest(server);
        person.get("/prova-som");
        HttpResponse<String> answer = person.post("/prova-som", Map.of("roll", role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        person.get("/");
        return person;
    }

    private static boolean isBack(Server server, Path home, Instant began) throws Exception {
        try {
            return Instant.parse(Files.readString(home.resolve("demo")).strip()).isAfter(began)
                    && Person.guest(server).get("/prova-som").statusCode() == 200;
        } catch (java.io.IOException | java.time.format.DateTimeParseException e) {
            return false; // on its way
        }
    }

    private static List<String> media(Path home) throws Exception {
        try (Stream<Path> files = Files.walk(home.resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
