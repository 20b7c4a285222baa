package se.samverkstad.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.store.database.Dialect;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationRefused;

final class RulesTest {
    @Test
    void typeWordsBecomeTheTypesOfEachDatabase() {
        Statement table = read("""
                create table ${table}t ( -- why
                    id ${id} primary key, -- not a ${word}
                    title ${text} default 'a ${text} -- stays'
                ${table_end};
                """).get(0);

        assertThat(table.sql("pod_", Dialect.SQLITE)).isEqualTo("""
                create table pod_t (
                    id text primary key,
                    title text default 'a ${text} -- stays'
                ) strict""");
        assertThat(table.sql("pod_", Dialect.POSTGRESQL)).isEqualTo("""
                create table pod_t (
                    id uuid primary key,
                    title text collate "C" default 'a ${text} -- stays'
                )""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|${text}", "VARCHAR(20)|${text}", "integer|${int64}", "bigserial|one of the type words",
                "double precision|${double}", "numeric(10,2)|${decimal}", "boolean|${bool}", "timestamptz|${instant}",
                "uuid|${id}", "bytea|${bytes}", "blob|${bytes}", "not null|one of the type words"
            })
    void aBareTypeIsRefusedWithFileLineAndAdvice(String type, String advice) {
        String sql = "-- first line\ncreate table ${table}t (\n    id ${id},\n\n    c " + type + "\n${table_end};\n";

        assertThatThrownBy(() -> read(sql))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageStartingWith("podcast 001-test.sql:5: column 'c' has the bare type")
                .hasMessageEndingWith("write " + advice);
    }

    @Test
    void aBareTypeIsRefusedInAnAddedColumnAndInACast() {
        assertRefused("alter table ${table}t add column c text", "bare type 'text'");
        assertRefused("update ${table}t set c = cast(d as integer)", "cast has the bare type 'integer'");
        read("update ${table}t set c = cast(coalesce(d, cast(e as ${text})) as ${int64});\n");
    }

    @Test
    void aColumnMayHaveTheNameOfAType() {
        read(
                "create table ${table}t (\n    text ${text}, date ${text}, check (text <> date), primary key (text, date)\n${table_end};\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table ${table}t",
                "drop table if exists ${table}t",
                "drop index ${table}i",
                "alter table ${table}t drop column c",
                "alter table ${table}t rename to ${table}u",
                "alter table ${table}t rename column a to b",
                "alter table ${table}t alter column a set not null",
                "delete from ${table}t"
            })
    void takingAwayIsOnlyForContractions(String statement) {
        assertRefused(statement, "takes away what the previous version needs");
        Script.checked("podcast", Migration.of("001-x-contract.sql", statement + ";\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table episode (id ${id}${table_end}",
                "create table Episode (id ${id}${table_end}",
                "create table ${table}Episode (id ${id}${table_end}",
                "create table ${table}_x (id ${id}${table_end}",
                "create table \"${table}x\" (id ${id}${table_end}",
                "create table if not exists ${table}x (id ${id}${table_end}",
                "create index episode_i on ${table}t (a)",
                "create index ${table}i on people_person (a)",
                "alter table people_person add column a ${text}",
                "update people_person set a = 1",
                "insert into store_migration (module) values ('x')",
                "insert into ${table}t (a) select a from people_person",
                "insert into ${table}t (a) select a from ${table}u join people_person on true",
                "create table ${table}t (a ${id} references people_person (id)${table_end}"
            })
    void otherModulesTablesAreOutOfReach(String statement) {
        assertRefused(statement, "is not of this module");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pragma journal_mode = delete",
                "attach 'x' as y",
                "create view ${table}v as select 1",
                "grant all on ${table}t to public",
                "do 'x'",
                "vacuum",
                "select 1",
                "truncate ${table}t",
                "copy ${table}t from program 'id'",
                "begin",
                "commit",
                "set role postgres",
                "create function f() returns int",
                "create extension x",
                "create temporary table ${table}t (a ${text}${table_end}"
            })
    void whatIsNoMigrationIsRefused(String statement) {
        assertRefused(statement, "it does not '" + statement.split(" ")[0] + "'");
    }

    @Test
    void aTriggerMayRefuseToChangeRowsAndNothingElse() {
        Statement trigger = read("create trigger ${table}kept before delete on ${table}t ${refuse};\n")
                .get(0);

        assertThat(trigger.sql("pod_", Dialect.SQLITE))
                .isEqualTo("create trigger pod_kept before delete on pod_t"
                        + " begin select raise(abort, 'rows of this table are only added'); end");
        assertThat(trigger.sql("pod_", Dialect.POSTGRESQL))
                .isEqualTo("create trigger pod_kept before delete on pod_t"
                        + " for each row execute function store_refuse()");
        String meant = "a trigger is written";
        assertRefused("create trigger ${table}x after insert on ${table}t begin end", meant);
        assertRefused("create trigger ${table}x before insert on ${table}t ${refuse}", meant);
        assertRefused("create trigger ${table}x before update on ${table}t begin delete from ${table}t", meant);
        assertRefused("create trigger ${table}x before update on people_person ${refuse}", "is not of this module");
        assertRefused("create table ${table}t (a ${refuse}${table_end}", "has the bare type");
    }

    @Test
    void aNewRequiredColumnNeedsADefault() {
        assertRefused("alter table ${table}t add column c ${text} not null", "needs a default");
        read("alter table ${table}t add column c ${text} not null default '';\n");
        read("alter table ${table}t add c ${text};\n");
    }

    @Test
    void rowsMayBeFilledFromTheModulesOwnTables() {
        read("""
                insert into ${table}t (a, b)
                with seen as (select a from ${table}u), counted as (select count(*) from seen)
                select s.a, (select 1 from ${table}v) from seen s join (select 1) x on true
                where s.a is distinct from 3;
                update ${table}t set a = 1 where b in (select b from ${table}u);
                """);
    }

    @Test
    void whatOnlyOneDatabaseUnderstandsIsRefused() {
        assertRefused("update ${table}t set a = b::text", "'::' is not understood by both");
        assertRefused("update ${table}t set a = ${now}", "${now} is not a type word");
        assertRefused("update ${table}t set a = $$x$$", "'$' is not understood by both");
        assertRefused("update ${table}t /* x */ set a = 1", "'/*' is not understood by both");
        assertRefused("create table ${table}t (a ${text})", "ends with ${table_end}");
    }

    @Test
    void statementsEndWithASemicolonAtTheEndOfALine() {
        assertThatThrownBy(() -> read("update ${table}t set a = 1; update ${table}t set a = 2;\n"))
                .hasMessageContaining("podcast 001-test.sql:1: a semicolon ends a statement");
        assertThatThrownBy(() -> read("update ${table}t set a = 1;\n\nupdate ${table}t set a = 2\n"))
                .hasMessageContaining("podcast 001-test.sql:4: the last statement does not end with a semicolon");
        assertThatThrownBy(() -> read("-- nothing\n")).hasMessageContaining("there is no statement");
        assertThat(read("update ${table}t set a = 'x;\ny'; -- why\nupdate ${table}t set b = 2;"))
                .hasSize(2);
    }

    @Test
    void aNameThatPostgresWouldCutIsRefused() {
        Statement table = read("create table ${table}" + "x".repeat(60) + " (a ${text}${table_end};\n")
                .get(0);

        assertThatThrownBy(() -> table.sql("podcast_", Dialect.SQLITE)).hasMessageContaining("longer than 63");
    }

    private static void assertRefused(String statement, String reason) {
        assertThatThrownBy(() -> read(statement + ";\n"))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith("podcast 001-test.sql:1: ");
    }

    private static List<Statement> read(String sql) {
        return Script.checked("podcast", Migration.of("001-test.sql", sql));
    }
}
