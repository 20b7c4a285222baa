package se.samverkstad.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.Database;

/** An installation with rows of every type and media, to be backed up, restored and moved. */
final class Safekeeping {
    static final String MODULE = "sample";

    private Safekeeping() {}

    /** A product folder without core jars. */
    static Path product(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("core"));
        return folder;
    }

    static Database database(TestStores stores) {
        return stores.opened().opened().database();
    }

    /** Rows that have something of everything, and rows that have nothing. */
    static Store filled(TestStores stores) {
        Store store = stores.of(MODULE, SampleTables.all());
        store.write(rows -> {
            rows.createUpdate("insert into ${table}thing"
                            + " (id, title, sort_key, plays, score, price, public, published_at, day, cover)"
                            + " values (:id, :title, '', :plays, :score, :price, :public, :at, '2026-11-21', :cover)")
                    .bind("id", store.newId())
                    .bind("title", "Räksmörgås på Ålandsfärjan 🎧")
                    .bind("plays", Long.MAX_VALUE)
                    .bind("score", -0.1)
                    .bind("price", new BigDecimal("12345678901234567890.120"))
                    .bind("public", true)
                    .bind("at", Instant.parse("2026-11-21T22:09:00.123456Z"))
                    .bind("cover", "bytes\0åäö".getBytes(StandardCharsets.UTF_8))
                    .execute();
            return rows.createUpdate("insert into ${table}thing (id, title) values (:id, 'tom')")
                    .bind("id", store.newId())
                    .execute();
        });
        for (String title : List.of("ett", "två", "tre")) {
            add(store, title);
        }
        return store;
    }

    /** A row that refers to another, whose table comes later in the alphabet. */
    static void add(Store store, String title) {
        store.write(rows -> {
            UUID id = store.newId();
            rows.createUpdate("insert into ${table}thing (id, title) values (:id, :title)")
                    .bind("id", id)
                    .bind("title", title)
                    .execute();
            return rows.createUpdate("insert into ${table}part (id, thing_id) values (:id, :thing)")
                    .bind("id", store.newId())
                    .bind("thing", id)
                    .execute();
        });
    }

    static List<String> titles(Store store) {
        return store.read(rows -> rows.createQuery("select title from ${table}thing order by title")
                .mapTo(String.class)
                .list());
    }

    static List<Thing> things(Store store) {
        return store.read(rows -> rows.registerRowMapper(ConstructorMapper.factory(Thing.class))
                .createQuery("select id, title, sort_key, plays, score, price, public as is_public, published_at, day,"
                        + " cover from ${table}thing order by id")
                .mapTo(Thing.class)
                .list());
    }
}
