package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/** What a later version takes away goes when the version before can no longer come back, while the server runs. */
final class ContractionIT {
    private static final String FAST = "-Dsamverkstad.undo.window=PT3S";

    @TempDir
    Path home;

    @Test
    void onSqlite() throws Exception {
        goes(Map.of(), () -> Rows.counts(home));
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = OwnDatabase.NAMED,
            matches = OwnDatabase.FORM,
            disabledReason = OwnDatabase.ABSENT)
    void onPostgres() throws Exception {
        try (OwnDatabase database = OwnDatabase.create()) {
            Files.writeString(home.resolve("samverkstad.properties"), """
                    samverkstad.database.kind=postgresql
                    samverkstad.database.host=%s
                    samverkstad.database.port=%s
                    samverkstad.database.name=%s
                    samverkstad.database.user=%s
                    """.formatted(
                            database.host(), database.port(), database.name(), database.user()));
            goes(Map.of("SAMVERKSTAD_DATABASE_PASSWORD", database.password()), database::counts);
        }
    }

    private static Map<String, String> withFast(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SAMVERKSTAD_JAVA_OPTS", FAST);
        return all;
    }

    private void goes(Map<String, String> environment, Callable<Map<String, Long>> tables) throws Exception {
        ModuleArchive later = Fixtures.twin("twin")
                .file("OSGI-INF/migrations/002-note-contract.sql", "drop table ${table}note;\n")
                .tables("{ \"word\": { \"other\": { \"word\": \"a word\" } } }")
                .archive("2.0.0");
        Server.offer(home, List.of(Fixtures.twin("twin").archive("1.0.0"), later));
        try (Server server = Server.start(home, withFast(environment))) {
            Person anna = Person.first(server);
            long pid = server.pid();
            server.change("install", "twin", "1.0.0");
            assertThat(tables.call()).containsKey("twin_note");
            server.change("update", "twin", "2.0.0");

            Await.that(
                    "the table to go",
                    Duration.ofSeconds(60),
                    () -> !tables.call().containsKey("twin_note"));

            assertThat(server.pid()).isEqualTo(pid);
            assertThat(server.alive()).isTrue();
            assertThat(anna.get("/twin/a").body()).contains("2.0.0");
            assertThat(tables.call()).containsEntry("twin_word", 1L);
            CommandLine.Ended back =
                    CommandLine.swedish("modules", "downgrade", "twin@1.0.0", "--home", home.toString());
            assertThat(back.code()).as(back.said()).isEqualTo(1);
            assertThat(back.err()).contains("002-note-contract");
        }
    }
}
