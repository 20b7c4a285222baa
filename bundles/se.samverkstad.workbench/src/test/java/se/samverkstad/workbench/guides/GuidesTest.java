package se.samverkstad.workbench.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.Contribution;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.table.Route;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.web.Gateway;
import se.samverkstad.workbench.web.SwitchboardDouble;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

/** Guides as people meet them: drawn, marked, done for them, late, broken and away. */
final class GuidesTest {
    private static final GenerationKey RADIO = SwitchboardDouble.RADIO;
    private static final GenerationKey CORE = new GenerationKey("core", "1", "x");
    private static final Principal EVA =
            new Principal(UUID.randomUUID().toString(), "Eva Ek", Set.of("radio.read"), false);
    private static final String KEY = "radio/first";

    @TempDir
    Path home;

    private final SwitchboardDouble switchboard = new SwitchboardDouble();
    private final TimedCalls calls = new TimedCalls();
    private final Map<String, Way> ways = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private Guide guide = (step, request) -> Optional.ofNullable(ways.get(step));
    private TestStores stores;
    private Progress progress;
    private Shelf shelf;
    private GuideScreen screen;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        progress = new Progress(stores.of("workbench", Gateway.class));
        shelf = new Shelf(
                person -> Set.of("employee"),
                progress::of,
                new Asking(new Together(calls)),
                locale -> Map.of("employee", "Medarbetare"));
        screen = new GuideScreen(shelf, new Screens());
        ways.put("listen", Way.to("/radio"));
        ways.put("tune", Way.to("/radio/kanal").doing("/radio/kanal", Map.of("kanal", "4")));
        ways.put("closed", Way.to("/radio/redaktion"));
        install();
    }

    @AfterEach
    void close() {
        hanging.countDown();
        stores.close();
    }

    private void install() {
        Page page = request -> Response.page("Radio", out -> out.append("<h1>Radio</h1>"));
        Page tune = request -> {
            sent.add(request.principal().name() + " "
                    + request.parameter("kanal").orElse(""));
            if (sent.size() > 1) {
                throw new UserError("Kanalen är upptagen.");
            }
            return Response.redirect("/radio", "Radion står på kanal 4.");
        };
        List<Route> routes = List.of(
                new Route(RADIO, "/radio", Kind.PAGE, "radio.read", 0, Set.of(), page),
                new Route(RADIO, "/radio/kanal", Kind.PAGE, "radio.read", 0, Set.of(), page),
                new Route(RADIO, "/radio/kanal", Kind.ACTION, "radio.read", 0, Set.of(), tune),
                new Route(RADIO, "/radio/redaktion", Kind.PAGE, "radio.edit", 0, Set.of(), page),
                new Route(CORE, "/start/anpassa", Kind.ACTION, "signed-in", 0, Set.of(), tune));
        List<PlacedGuide.Step> steps = List.of(
                step("listen", Optional.empty()),
                step("closed", Optional.empty()),
                step("tune", Optional.of(new Label("Ställ in kanal 4", "Tune to 4"))));
        PlacedGuide placed = new PlacedGuide(
                RADIO,
                "first",
                new Label("Lyssna på närradion", "Listen"),
                new Label("Efteråt har du lyssnat.", "Afterwards."),
                steps,
                Set.of("employee"),
                100,
                "radio.read",
                new Guide() {
                    @Override
                    public Optional<Way> way(String step, Request request) throws Exception {
                        return guide.way(step, request);
                    }

                    @Override
                    public boolean done(String step, Request request) throws Exception {
                        return guide.done(step, request);
                    }
                });
        switchboard.install(new Contributions(
                RADIO,
                SwitchboardDouble.NAME,
                Stream.<Contribution>concat(routes.stream(), Stream.of(placed)).toList(),
                Help.none()));
    }

    private static PlacedGuide.Step step(String id, Optional<Label> act) {
        return new PlacedGuide.Step(
                id, new Label("Steget " + id, "Step " + id), new Label("Därför " + id, "Why " + id), act);
    }

    @Test
    void aStepThatLeadsToAPageOneMayNotOpenIsLeftOut() throws Exception {
        String html = page();

        assertThat(html)
                .contains("Steget listen", "Därför tune", "För: Medarbetare", "0 av 2 steg klara")
                .doesNotContain("Steget closed");
        assertThat(html)
                .containsOnlyOnce("aria-current=\"step\"")
                .containsOnlyOnce("<details class=\"sv-guide__step\" open");
    }

    @Test
    void marksAreRememberedAndTakenBack() throws Exception {
        send("klar", "listen");
        assertThat(page()).contains("1 av 2 steg klara", "value=\"inte-klar\"");
        send("inte-klar", "listen");
        assertThat(page()).contains("0 av 2 steg klara");
        send("klar", "finns-inte");
        assertThat(page()).contains("0 av 2 steg klara");
    }

    @Test
    void theFormIsSentAsThePersonAndTheStepIsMarked() throws Exception {
        String answered = html(send("gor-at-mig", "tune"));

        assertThat(sent).containsExactly("Eva Ek 4");
        assertThat(answered).contains("data-announce=\"Radion står på kanal 4.\"", "1 av 2 steg klara");
    }

    @Test
    void nothingIsMarkedWhenItCouldNotBeDone() throws Exception {
        sent.add("somebody else");

        assertThat(html(send("gor-at-mig", "tune"))).contains("Kanalen är upptagen.", "0 av 2 steg klara");
        ways.put("tune", Way.to("/radio/kanal").doing("/radio/finns-inte", Map.of()));
        assertThat(html(send("gor-at-mig", "tune"))).contains("Det gick inte att göra åt dig", "0 av 2 steg klara");
    }

    /** Else a module could put another's form behind a button with words of its own. */
    @Test
    void aGuideReachesTheActionsOfItsOwnModuleAlone() throws Exception {
        ways.put("tune", Way.to("/radio/kanal").doing("/start/anpassa", Map.of("kanal", "9")));

        assertThat(html(send("gor-at-mig", "tune"))).contains("Det gick inte att göra åt dig");
        assertThat(sent).isEmpty();
    }

    @Test
    void whatTheGuideSeesIsDoneWithoutAMark() throws Exception {
        Guide seeing = guide;
        guide = new Guide() {
            @Override
            public Optional<Way> way(String step, Request request) throws Exception {
                return seeing.way(step, request);
            }

            @Override
            public boolean done(String step, Request request) {
                return step.equals("listen");
            }
        };

        assertThat(page()).contains("1 av 2 steg klara", "Det är redan gjort.");
        send("klar", "tune");
        assertThat(page()).contains("Alla steg är klara");
        assertThat(tile()).isEmpty();
    }

    @Test
    void aGuideThatThrowsBecomesACardAndThePageStands() throws Exception {
        progress.mark(EVA.id(), KEY, "listen");
        guide = (step, request) -> {
            throw new IllegalStateException("password=hemligt");
        };

        assertThat(page())
                .contains("Lyssna på närradion", "Guiden svarar inte just nu")
                .doesNotContain("hemligt");
        assertThat(html(new GuidesPage(shelf, new Screens()).answer(request(Map.of()))))
                .contains("<h1", "Lyssna på närradion", "Guiden svarar inte just nu");
        assertThat(tile()).contains("felet är loggat");
    }

    @Test
    void aGuideThatHangsIsWaitedForASecondAndKeepsItsOwnLeaseAlone() throws Exception {
        guide = (step, request) -> {
            hanging.await();
            return Optional.empty();
        };
        long begun = System.nanoTime();

        assertThat(page()).contains("Guiden svarar inte just nu");

        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(8_000);
        assertThat(switchboard.missed()).isEqualTo(1);
    }

    @Test
    void onStartTheNextStepStandsUntilItIsPutAside() throws Exception {
        assertThat(tile()).contains("Steg 1 av 2", "Steget listen", "href=\"/guider/radio/first\"");
        send("klar", "listen");
        assertThat(tile()).contains("Steg 2 av 2", "Steget tune");

        Response aside = new TakeStep(shelf, progress, screen)
                .answer(request(Map.of("guide", KEY, "gor", "undan", "fran", "start")));
        assertThat(((Response.Redirect) aside).path()).isEqualTo("/");
        assertThat(tile()).isEmpty();
        send("fram", "");
        assertThat(tile()).contains("Steget tune");
        send("om", "");
        assertThat(tile()).contains("Steget listen");
    }

    @Test
    void aGuideOfAModuleThatIsAwaySaysSoAndItsProgressIsKept() throws Exception {
        send("klar", "listen");
        switchboard.remove(Absent.Why.PAUSED);

        Response away = screen.page(KEY, request(Map.of()));
        assertThat(away).isInstanceOfSatisfying(Response.Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.detail()).contains("Närradio", "finns det du har gjort kvar");
        });
        assertThat(new TakeStep(shelf, progress, screen)
                        .answer(request(Map.of("guide", KEY, "steg", "tune", "gor", "klar"))))
                .isInstanceOf(Response.Problem.class);
        install();
        assertThat(page()).contains("1 av 2 steg klara");
    }

    private String page() throws Exception {
        return html(screen.page(KEY, request(Map.of())));
    }

    private String tile() throws Exception {
        return new FirstDayPart(shelf, new Screens())
                .render(request(Map.of()))
                .map(Screens::html)
                .orElse("");
    }

    private Response send(String act, String step) throws Exception {
        return new TakeStep(shelf, progress, screen)
                .answer(request(Map.of("guide", KEY, "steg", step, "gor", act, "HX-Request", "true")));
    }

    private static String html(Response response) {
        if (response instanceof Response.Fragment part) {
            return Screens.html(part.content());
        }
        return Screens.html(((Response.Html) response).main());
    }

    private Request request(Map<String, String> fields) {
        return new Asked(fields, switchboard.lease());
    }

    /** Eva's, in Swedish; a field {@code HX-Request} is the header of that name. */
    private record Asked(Map<String, String> fields, Snapshot snapshot) implements Request, WithSnapshot {
        @Override
        public String path() {
            return "/guider";
        }

        @Override
        public String pathValue(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
        }

        @Override
        public List<String> parameters(String name) {
            return parameter(name).stream().toList();
        }

        @Override
        public Optional<Upload> upload(String name) {
            return Optional.empty();
        }

        @Override
        public Principal principal() {
            return EVA;
        }

        @Override
        public Locale locale() {
            return Locale.forLanguageTag("sv-SE");
        }

        @Override
        public URI baseAddress() {
            return URI.create("http://127.0.0.1:8080");
        }

        @Override
        public Map<String, String> draft(String form) {
            return Map.of();
        }

        @Override
        public Request forPartOf(String module) {
            return this;
        }

        @Override
        public Optional<String> header(String name) {
            return parameter(name);
        }
    }
}
