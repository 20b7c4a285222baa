package se.samverkstad.workbench.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.todo.Todo;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedTodos;
import se.samverkstad.modules.table.Route;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

/** What waits for a person, from several sources, of which some are late, broken or none of their business. */
final class TodosTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), SwedishTime.ZONE);
    private static final GenerationKey PODCAST = SampleSnapshot.PODCAST;
    private static final Page EMPTY = request -> Response.page("Podd", out -> {});

    private final List<Contribution> all = new ArrayList<>(List.of(
            new Route(PODCAST, "/podcast", Kind.PAGE, "podcast.read", 0, Set.of(), EMPTY),
            new Route(PODCAST, "/podcast/redaktion", Kind.PAGE, "podcast.edit", 0, Set.of(), EMPTY),
            new Route(PODCAST, "/podcast/spara", Kind.ACTION, "podcast.read", 0, Set.of(), EMPTY)));
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final TimedCalls calls = new TimedCalls();
    private final Screens screens = new Screens();
    private final Todos todos = new Todos(new Together(calls), screens, NOON);

    @AfterEach
    void letGo() {
        hanging.countDown();
        calls.close();
    }

    @Test
    void whatHasADayComesFirstAndTheNearestOfAll() {
        source("a", 500, request -> List.of(todo("Utan dag"), todo("Senare").by(LocalDate.parse("2026-12-01"))));
        source(
                "b",
                500,
                request -> List.of(
                        todo("Försenat").by(LocalDate.parse("2026-11-20")),
                        todo("I dag").by(LocalDate.parse("2026-11-23"))));

        List<TodoLine> lines = gathered().lines();

        assertThat(lines)
                .extracting(TodoLine::sentence)
                .containsExactly(
                        "Försenat (5\u00a0min)", "I dag (5\u00a0min)", "Senare (5\u00a0min)", "Utan dag (5\u00a0min)");
        assertThat(lines).extracting(TodoLine::late).containsExactly(true, false, false, false);
        assertThat(lines)
                .extracting(TodoLine::day)
                .containsExactly("Skulle ha gjorts 20 nov. 2026", "I dag", "Senast 1 dec. 2026", "");
        assertThat(lines).extracting(TodoLine::module).containsOnly("Forskningspodd");
    }

    @Test
    void whatHasNoDayComesAsItsSourceIsOrdered() {
        source("a", 700, request -> List.of(todo("Sist")));
        source("b", 20, request -> List.of(todo("Först"), todo("Sedan")));

        assertThat(sentences()).containsExactly("Först (5\u00a0min)", "Sedan (5\u00a0min)", "Sist (5\u00a0min)");
    }

    @Test
    void oneThatThrowsAndOneThatHangsCostOnlyTheirOwn() {
        source("a", 500, request -> {
            throw new IllegalStateException("broken on purpose");
        });
        source("b", 500, request -> {
            hanging.await();
            return List.of(todo("För sent"));
        });
        source("c", 500, request -> List.of(todo("Det som går")));

        Gathered gathered = gathered();

        assertThat(gathered.lines()).extracting(TodoLine::sentence).containsExactly("Det som går (5\u00a0min)");
        assertThat(gathered.silent()).as("said once for each module").containsExactly("Forskningspodd");
    }

    @Test
    void whoDoesNotAnswerIsNotTakenForNothing() {
        source("a", 500, request -> {
            throw new IllegalStateException("broken on purpose");
        });

        assertThat(gathered().nothing()).isFalse();
        assertThat(page())
                .contains("Forskningspodd svarar inte just nu, så det som väntar där visas inte.")
                .doesNotContain("Inget väntar på dig");
        assertThat(part())
                .contains("Forskningspodd svarar inte just nu, så det som väntar där visas inte.")
                .doesNotContain("Inget väntar på dig");
    }

    @Test
    void aListWithAHoleIsNoAnswer() {
        source("a", 500, request -> Arrays.asList(todo("Hel"), null));

        assertThat(gathered().lines()).isEmpty();
        assertThat(gathered().silent()).containsExactly("Forskningspodd");
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotDo() {
        all.add(new PlacedTodos(PODCAST, "a", 500, "podcast.edit", request -> List.of(todo("Inte för mig"))));
        source(
                "b",
                500,
                request -> List.of(
                        Todo.of("v", "Det gör en knapp", "/podcast/spara", 1),
                        Todo.of("x", "Dit får jag inte", "/podcast/redaktion", 1),
                        Todo.of("y", "Dit leder ingen väg", "/podcast/borta", 1),
                        Todo.of("z", "Det här får jag", "/podcast?flik=a#b", 0)));

        assertThat(sentences()).containsExactly("Det här får jag");
    }

    @Test
    void oneSourceDoesNotFillThePage() {
        source(
                "a",
                500,
                request -> IntStream.range(0, 200)
                        .mapToObj(i -> Todo.of("t" + i, "Sak " + i, "/podcast", 0))
                        .toList());

        assertThat(sentences()).hasSize(TodoSource.MOST).startsWith("Sak 0");
    }

    @Test
    void startHasTheFirstThreeAndLeadsToAllOfThem() {
        source("a", 500, request -> List.of(todo("Ett"), todo("Två"), todo("Tre"), todo("Fyra")));

        assertThat(part())
                .contains("Ett (5\u00a0min)", "Tre (5\u00a0min)", "href=\"/att-gora\"", "Visa alla 4")
                .doesNotContain("Fyra");
        assertThat(page()).contains("Ett (5\u00a0min)", "Fyra (5\u00a0min)", "id=\"gor-podcast-a-en\"");
    }

    @Test
    void startDoesNotLeadToMoreWhenThereIsNoMore() {
        source("a", 500, request -> List.of(todo("Ett"), todo("Två"), todo("Tre")));

        assertThat(part()).contains("Tre").doesNotContain("/att-gora");
    }

    @Test
    void nothingThatWaitsLeadsOn() {
        assertThat(page()).contains("Inget väntar på dig", "href=\"/guider\"");
        all.add(new MenuItem(PODCAST, "/podcast/redaktion", new Label("Redaktion", "Editing"), 90, "podcast.edit"));
        all.add(new MenuItem(PODCAST, "/podcast", new Label("Podd", "Podcast"), 100, "podcast.read"));

        assertThat(part()).contains("Inget väntar på dig.", "href=\"/podcast\"", "Gå till Podd");
        assertThat(page()).contains("Inget väntar på dig", "Gå till Podd").doesNotContain("Redaktion");
    }

    @Test
    void itIsSaidInEnglish() {
        source("a", 500, request -> List.of(todo("Publish").by(LocalDate.parse("2026-12-01"))));

        assertThat(html(new TodoPage(todos, screens).answer(request().in(Locale.forLanguageTag("en-GB")))))
                .contains("To do", "Publish (5\u00a0min)", "Research podcast", "By 1 Dec");
    }

    private Gathered gathered() {
        return todos.of(request());
    }

    private List<String> sentences() {
        return gathered().lines().stream().map(TodoLine::sentence).toList();
    }

    private String page() {
        return html(new TodoPage(todos, screens).answer(request()));
    }

    private String part() {
        return Screens.html(new TodoPart(todos, screens).render(request()).orElseThrow());
    }

    private static String html(Response page) {
        return Screens.html(((Response.Html) page).main());
    }

    private SampleRequest request() {
        return SampleRequest.by(new Principal("1", "Karin", Set.of("podcast.read"), false))
                .with(SampleSnapshot.of(all));
    }

    private void source(String id, int order, TodoSource source) {
        all.add(new PlacedTodos(PODCAST, id, order, "podcast.read", source));
    }

    private static Todo todo(String sentence) {
        return Todo.of("en", sentence, "/podcast", 5);
    }
}
