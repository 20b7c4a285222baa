package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a plan concerns, a plan for later across kill -9, and what is told of a change afterwards. */
final class PlannedChangeIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void aPlanForLaterOutlivesAKillIsCarriedOutOnceAndYieldsToWhatHasMoved() throws Exception {
        Server.offer(
                home,
                List.of(
                        Fixtures.twin("twin").archive("1.0.0"),
                        Fixtures.twin("bystander").archive("1.0.0")));
        Server server = Server.start(home);
        try {
            Person anna = Person.first(server);
            String run = installBoth(server);
            undoBothAsOne(anna, run);
            assertThat(anna.get("/twin/a").statusCode()).isEqualTo(200);
            schedule(server, "pause", "twin", Instant.now().plus(Duration.ofDays(1)));
            assertThat(Html.main(anna.get("/moduler").body())).contains("Ändring planerad till", "Pausa Modulen twin");

            // Something else changes: it will not be carried out, and the page says so at once.
            server.change("pause", "bystander", null);
            assertThat(Html.main(anna.get("/moduler").body()))
                    .contains("kommer inte att genomföras", "pausades", "Visa ny plan");
            assertThat(anna.post(Moduler.callOff(anna), Map.of()).statusCode()).isEqualTo(303);
            assertThat(state(server)).isEqualTo("none");

            schedule(server, "pause", "twin", Instant.now().plusSeconds(3));
        } finally {
            server.kill();
        }
        // Its time comes while the server is off, or just after: within the hour it is carried out, once.
        try (Server again = Server.start(home)) {
            await(again, "DONE");
            assertThat(again.get("/twin/a").statusCode()).isEqualTo(503);
            assertThat(pauses(again)).isEqualTo(1);
            again.kill();
        }
        try (Server third = Server.start(home)) {
            assertThat(state(third)).isEqualTo("DONE");
            toldAfterTheRestart(third);
            assertThat(pauses(third)).isEqualTo(1);
        }
    }

    /** @return the run */
    private static String installBoth(Server server) throws Exception {
        JsonObject wish = JsonParser.parseString("{\"changes\":[{\"verb\":\"install\",\"module\":\"twin\"},"
                        + "{\"verb\":\"install\",\"module\":\"bystander\"}]}")
                .getAsJsonObject();
        JsonObject apply = new JsonObject();
        apply.add("hash", server.control("modules.plan", wish).get("hash"));
        return server.control("modules.apply", apply).get("run").getAsString();
    }

    private static void undoBothAsOne(Person anna, String run) throws Exception {
        Html.Form undo = Html.forms(anna.get("/moduler/korning/" + run).body()).stream()
                .filter(form -> run.equals(form.fields().get("run")))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> plan = anna.follow(anna.post(undo.action(), undo.fields()));
        assertThat(Html.main(plan.body()))
                .contains("Ångra den senaste ändringen av Modulen twin och Modulen bystander", "Inget har ändrats än.");
    }

    private static void toldAfterTheRestart(Server server) throws Exception {
        JsonObject done = server.control("modules.scheduled", new JsonObject()).getAsJsonObject("scheduled");
        Person anna = Person.signedIn(server);
        assertThat(Html.main(anna.get("/moduler").body())).contains("är genomförd", "Visa hur det gick");
        Await.that(
                "a notice of how it went",
                LIMIT,
                () -> anna.get("/aviseringar").body().contains("Ändringen som var planerad till"));
        String run = "/moduler/korning/" + done.get("run").getAsString();
        assertThat(Html.main(anna.get(run).body())).contains("Modulen twin är pausad", "Klart.");
        assertThat(anna.get("/moduler/plan/" + done.get("plan").getAsString()).body())
                .contains("Planen är genomförd", run)
                .doesNotContain("/genomfor");
    }

    private static void schedule(Server server, String verb, String module, Instant at) throws Exception {
        JsonObject wish = JsonParser.parseString(
                        "{\"changes\":[{\"verb\":\"%s\",\"module\":\"%s\"}]}".formatted(verb, module))
                .getAsJsonObject();
        JsonObject later = new JsonObject();
        later.add("hash", server.control("modules.plan", wish).get("hash"));
        later.addProperty("at", at.toString());
        assertThat(server.control("modules.apply", later).get("state").getAsString())
                .isEqualTo("WAITING");
    }

    private static String state(Server server) throws Exception {
        JsonObject answer = server.control("modules.scheduled", new JsonObject());
        return !answer.has("scheduled") || answer.get("scheduled").isJsonNull()
                ? "none"
                : answer.getAsJsonObject("scheduled").get("state").getAsString();
    }

    private static void await(Server server, String state) throws Exception {
        Await.answer("the state " + state, LIMIT, () -> state(server), state::equals);
    }

    private static long pauses(Server server) throws Exception {
        return server.control("modules.history", new JsonObject()).getAsJsonArray("entries").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("module").getAsString().equals("twin"))
                .filter(each -> each.get("kind").getAsString().equals("module.paused"))
                .count();
    }
}
