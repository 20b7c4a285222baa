package se.samverkstad.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.database.DatabaseSettings.PostgresPlace;

/** PostgreSQL unpacked from a jar, one for all tests of the process. As root it needs {@code unshare} to work. */
final class ZonkyPostgres {
    private static @Nullable EmbeddedPostgres running;

    private ZonkyPostgres() {}

    static synchronized PostgresPlace shared() throws IOException {
        EmbeddedPostgres server = running;
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            running = server;
        }
        return new PostgresPlace("127.0.0.1", server.getPort(), "postgres", "postgres", "postgres", "disable");
    }
}
