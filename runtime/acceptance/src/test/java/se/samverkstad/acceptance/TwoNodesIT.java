package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.RoleKeys;

/**
 * Two processes with a home each and one PostgreSQL: what an administrator decides on one holds on the other within five
 * seconds (ASVS 7.4.2, 8.3.2), for what is asked and for pages that are open.
 */
@EnabledIfEnvironmentVariable(
        named = OwnDatabase.NAMED,
        matches = OwnDatabase.FORM,
        disabledReason = OwnDatabase.ABSENT)
final class TwoNodesIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    static Path homes;

    private static @Nullable OwnDatabase database;
    private static Server one;
    private static Server other;
    private static Person anna;
    private static Colleagues colleagues;

    @BeforeAll
    static void start() throws Exception {
        OwnDatabase made = OwnDatabase.create();
        database = made;
        Map<String, String> environment = Map.of("SAMVERKSTAD_DATABASE_PASSWORD", made.password());
        one = Server.start(home("one", made), environment);
        anna = Person.first(one);
        colleagues = new Colleagues(one, anna);
        other = Server.start(home("other", made), environment);
    }

    @AfterAll
    static void stop() throws Exception {
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private static Path home(String name, OwnDatabase database) throws IOException {
        Path home = Files.createDirectory(homes.resolve(name));
        Files.writeString(home.resolve("samverkstad.properties"), """
                        samverkstad.database.kind=postgresql
                        samverkstad.database.host=%s
                        samverkstad.database.port=%s
                        samverkstad.database.name=%s
                        samverkstad.database.user=%s
                        """.formatted(
                        database.host(), database.port(), database.name(), database.user()));
        return home;
    }

    /** The same person, whose proxy sends them to the other node. */
    private static Person there(Person here) {
        return Person.guest(other).carrying(here.cookieHeader());
    }

    /** How long until the status is as expected, asked again and again for twice the time that is promised. */
    private static Duration until(Person person, String path, IntPredicate expected) throws Exception {
        long begin = System.nanoTime();
        Await.answer(
                "another answer of " + path,
                SOON.multipliedBy(2),
                () -> person.get(path).statusCode(),
                expected::test);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration untilEnded(Listening page) throws Exception {
        long begin = System.nanoTime();
        Await.that("the open page to end", SOON.multipliedBy(2), page::ended);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void sessionsThatAnAdministratorEndsAreOverOnTheOtherNodeToo() throws Exception {
        Colleagues.Colleague berit = colleagues.invited("berit", RoleKeys.EMPLOYEE, "");
        Person there = there(berit.browser());
        assertThat(there.get("/mitt-konto").statusCode()).isEqualTo(200);
        try (Listening open = new Listening(there)) {
            String page = "/enheter/person/" + berit.id();
            anna.get(page);
            assertThat(anna.post(page + "/inloggning", Map.of("act", "logga-ut"))
                            .statusCode())
                    .isEqualTo(303);

            assertThat(until(there, "/mitt-konto", status -> status == 303)).isLessThan(SOON);
            assertThat(untilEnded(open)).isLessThan(SOON);
        }
    }

    @Test
    void anAccountThatIsEndedIsEndedOnTheOtherNodeToo() throws Exception {
        Colleagues.Colleague cecilia = colleagues.invited("cecilia", RoleKeys.EMPLOYEE, "");
        Person there = there(cecilia.browser());
        assertThat(there.get("/mitt-konto").statusCode()).isEqualTo(200);
        try (Listening open = new Listening(there)) {
            String page = "/enheter/person/" + cecilia.id();
            Map<String, String> fields =
                    new HashMap<>(Html.form(anna.get(page).body(), page).fields());
            fields.put("act", "avsluta");
            assertThat(anna.post(page, fields).statusCode()).isEqualTo(303);

            assertThat(until(there, "/mitt-konto", status -> status == 303)).isLessThan(SOON);
            assertThat(untilEnded(open)).isLessThan(SOON);
        }
        Person back = Person.guest(other);
        String form = back.get("/logga-in").body();
        assertThat(back.post(
                                "/logga-in",
                                Html.form(form, "/logga-in").with("user", "cecilia", "password", Person.PASSWORD))
                        .statusCode())
                .isNotEqualTo(303);
    }

    @Test
    void aRoleThatIsTakenBackOpensNothingOnTheOtherNode() throws Exception {
        Colleagues.Colleague david = colleagues.invited("david", RoleKeys.LOG_REVIEWER, "");
        Person there = there(david.browser());
        until(there, "/drift/granska", status -> status == 200);
        try (Listening open = new Listening(there)) {
            String page = "/enheter/person/" + david.id();
            Map<String, String> fields = new HashMap<>(
                    Html.form(anna.get(page).body(), page + "/roller").fields());
            fields.put("act", "avsluta");
            assertThat(anna.post(page + "/roller", fields).statusCode()).isEqualTo(303);

            assertThat(until(there, "/drift/granska", status -> status == 403)).isLessThan(SOON);
            assertThat(open.ended()).isFalse();
        }
    }
}
