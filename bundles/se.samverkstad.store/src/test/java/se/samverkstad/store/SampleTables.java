package se.samverkstad.store;

import java.util.List;
import se.samverkstad.store.migration.Migration;

/** The tables that the tests of the store use. */
final class SampleTables {
    static final Migration THINGS = Migration.of("001-things.sql", """
            -- every type word once
            create table ${table}thing (
                id ${id} primary key,
                title ${text} not null unique,
                sort_key ${text},
                plays ${int64},
                score ${double},
                price ${decimal},
                public ${bool} not null default false,
                published_at ${instant},
                day ${text},
                cover ${bytes},
                check (plays >= 0)
            ${table_end};

            create table ${table}counter (
                name ${text} primary key,
                value ${int64} not null
            ${table_end};
            create table ${table}part (
                id ${id} primary key,
                thing_id ${id} not null references ${table}thing (id)
            ${table_end};
            create index ${table}thing_published on ${table}thing (published_at desc);
            """);

    private SampleTables() {}

    static List<Migration> all() {
        return List.of(THINGS);
    }
}
