package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What an administrator does on the pages of Moduler: reads the plan, carries it out, waits for the result. */
final class Moduler {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Person administrator;

    Moduler(Person administrator) {
        this.administrator = administrator;
    }

    /** Asks for a plan; answers its page, or the one that says why there is none. */
    HttpResponse<String> plan(String verb, String module) throws IOException, InterruptedException {
        HttpResponse<String> answer = administrator.post("/moduler/plan", Map.of("verb", verb, "module", module));
        return answer.statusCode() == 303 ? administrator.follow(answer) : answer;
    }

    /** Plans, carries out, and answers the page at the end. */
    String change(String verb, String module) throws IOException, InterruptedException {
        HttpResponse<String> plan = plan(verb, module);
        assertThat(plan.statusCode()).as(Html.main(plan.body())).isEqualTo(200);
        assertThat(Html.main(plan.body())).contains("Inget har ändrats än.");
        return carryOut(plan.body());
    }

    /** Makes a plan; answers the page that asks when it is to be carried out. */
    String later(String verb, String module) throws IOException, InterruptedException {
        return Html.forms(plan(verb, module).body()).stream()
                .map(Html.Form::action)
                .filter(action -> action.endsWith("/genomfor"))
                .map(action -> action.replace("/genomfor", "/senare"))
                .findFirst()
                .orElseThrow();
    }

    /** Where what is planned for later is called off. */
    static String callOff(Person person) throws IOException, InterruptedException {
        return Html.forms(person.get("/moduler").body()).stream()
                .map(Html.Form::action)
                .filter(action -> action.startsWith("/moduler/planerad/"))
                .findFirst()
                .orElseThrow();
    }

    String carryOut(String planPage) throws IOException, InterruptedException {
        Html.Form apply = Html.forms(planPage).stream()
                .filter(form -> form.action().endsWith("/genomfor"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> started = administrator.post(apply.action(), apply.fields());
        assertThat(started.statusCode()).as(Html.main(started.body())).isEqualTo(303);
        String run = Person.location(started);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            HttpResponse<String> progress = administrator.get(run + "/lage", "HX-Request", "true");
            assertThat(progress.statusCode()).isEqualTo(200);
            if (!progress.body().contains("every 500ms")) {
                return administrator.get(run).body();
            }
            assertThat(System.nanoTime())
                    .as("still running: " + Html.text(progress.body()))
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
