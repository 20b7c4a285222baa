package se.samverkstad.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Route;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

final class CommandDeskTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final TimedCalls calls = new TimedCalls();
    private final Screens screens = new Screens();
    private final List<Act> acts = new ArrayList<>();
    private final AuditLog log = new AuditLog() {
        @Override
        public void append(Act act) {
            acts.add(act);
        }

        @Override
        public void count(Act act) {
            acts.add(act);
        }
    };
    private final AtomicInteger ran = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    private final Command good = request -> {
        ran.incrementAndGet();
        return Done.said("Klart.");
    };
    private final Command hanging = request -> {
        released.await();
        return Done.said("Sent.");
    };
    private final Command failing = request -> {
        throw new IllegalStateException("hemlig orsak");
    };

    @AfterEach
    void close() {
        released.countDown();
        calls.close();
    }

    @Test
    void itsPageTellsWhatComesOfItAndHasTheButton() throws Exception {
        String html = html(desk(LONG).show(to("tidy", command("tidy", good))));

        assertThat(html)
                .contains("tidy</h1>", "What comes of tidy", "Forskningspodd")
                .contains("action=\"/kommando/podcast/tidy\"", "value=\"/kommandon\"");
        assertThat(ran).hasValue(0);
    }

    @Test
    void itRunsAndLeadsBackWithWhatWasDone() throws Exception {
        Response response = desk(LONG).run(to("tidy", command("tidy", good)));

        assertThat(response).isEqualTo(new Response.Redirect("/kommandon", Optional.of("Klart.")));
        assertThat(ran).hasValue(1);
    }

    @Test
    void oneThatOnlyOpensIsGoneThroughAtOnce() throws Exception {
        Commanded opens = command("open", request -> Done.at("/podcast/nytt"), true);

        assertThat(desk(LONG).show(to("open", opens)))
                .isEqualTo(new Response.Redirect("/podcast/nytt", Optional.empty()));
    }

    @Test
    void oneThatCannotIsShownWithItsReasonAndNotRun() throws Exception {
        Command unready = unready("Det finns ingen kanal än.");
        for (boolean opens : new boolean[] {true, false}) {
            SampleRequest request = to("tidy", command("tidy", unready, opens));
            assertThat(html(desk(LONG).show(request)))
                    .contains("aria-disabled=\"true\"", "Det finns ingen kanal än.")
                    .doesNotContain("<form", "href=\"/kommando/");
            Response response = desk(LONG).run(request);
            assertThat(response)
                    .isInstanceOfSatisfying(
                            Response.Html.class,
                            page -> assertThat(page.status()).isEqualTo(422));
        }
        assertThat(ran).hasValue(0);
    }

    @Test
    void whoMayNotIsToldSoAndItIsCounted() throws Exception {
        SampleRequest request = new SampleRequest(
                "/kommando/podcast/tidy",
                Map.of("modul", "podcast", "id", "tidy"),
                Map.of(),
                new Principal("p3", "Bo", java.util.Set.of(), false),
                SampleRequest.SWEDISH,
                SampleSnapshot.of(List.of(command("tidy", good))));

        for (Response response : List.of(desk(LONG).show(request), desk(LONG).run(request))) {
            assertThat(response)
                    .isInstanceOfSatisfying(
                            Response.Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(403));
        }
        assertThat(ran).hasValue(0);
        assertThat(acts).extracting(Act::kind).containsExactly("access.refused", "access.refused");
    }

    @Test
    void whatIsNoCommandIsNotFound() throws Exception {
        assertThat(desk(LONG).run(to("gone", command("tidy", good))))
                .isInstanceOfSatisfying(
                        Response.Problem.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void oneThatFailsSaysSoAndNothingOfTheCause() throws Exception {
        Response response = desk(LONG).run(to("tidy", command("tidy", failing)));

        assertThat(response)
                .isInstanceOfSatisfying(
                        Response.Html.class, page -> assertThat(page.status()).isEqualTo(422));
        assertThat(html(response))
                .contains("tidy</h1>", "role=\"alert\"", "Felet är loggat")
                .doesNotContain("hemlig");
    }

    @Test
    void oneThatHangsIsGivenUpAndSaysThatItMayBeDone() throws Exception {
        assertThat(html(desk(SHORT).run(to("tidy", command("tidy", hanging)))))
                .contains("svarade inte i tid", "se efter");
    }

    @Test
    void whatThePersonCanPutRightIsPassedOn() {
        Command picky = request -> {
            throw new UserError("Välj en kanal.");
        };
        assertThatThrownBy(() -> desk(LONG).run(to("tidy", command("tidy", picky))))
                .isInstanceOf(UserError.class)
                .hasMessage("Välj en kanal.");
    }

    @Test
    void theyAreAskedBesideEachOther() {
        CyclicBarrier together = new CyclicBarrier(3);
        Command meeting = asked(() -> {
            together.await(20, TimeUnit.SECONDS);
            return Readiness.ready();
        });

        assertThat(offers(LONG, command("a", meeting), command("b", meeting), command("c", meeting)))
                .hasSize(3)
                .allSatisfy(offer -> assertThat(offer.reason()).isEmpty());
    }

    @Test
    void oneThatDoesNotAnswerOrFailsCannotRunAndTheOthersCan() {
        Command late = asked(() -> {
            released.await();
            return Readiness.ready();
        });
        Command broken = asked(() -> {
            throw new NoClassDefFoundError("borta");
        });

        List<Offer> offers = offers(SHORT, command("a", late), command("b", broken), command("c", good));

        assertThat(offers).extracting(offer -> offer.command().id()).containsExactly("a", "b", "c");
        assertThat(offers.get(0).reason()).contains("Det svarar inte just nu.");
        assertThat(offers.get(1).reason()).get().asString().contains("fel");
        assertThat(offers.get(2).reason()).isEmpty();
    }

    @Test
    void aPageCarriesThoseThatNameIt() {
        Commanded here = command("here", unready("Inget att göra."));
        Commanded elsewhere = new Commanded(
                SampleSnapshot.PODCAST,
                "there",
                new Label("there", "there"),
                new Label("there", "there"),
                "podcast.read",
                List.of("/podcast/annat"),
                1,
                "",
                false,
                good);
        SampleRequest request = SampleRequest.by(Samples.EMPLOYEE).with(SampleSnapshot.of(List.of(here, elsewhere)));
        Bar bar = new Bar(new AskedOffers(new Together(calls), screens, LONG), screens);

        assertThat(bar.of(route("/podcast/redaktion"), request))
                .contains("here", "Inget att göra.", "aria-describedby=\"kommando-podcast-here-varfor\"")
                .doesNotContain("there");
        assertThat(bar.of(route("/podcast"), request)).isEmpty();
    }

    @Test
    void theReasonIsInTheReadersLanguage() throws Exception {
        Command late = asked(() -> {
            released.await();
            return Readiness.ready();
        });
        AskedOffers english = new AskedOffers(new Together(calls), screens, SHORT);

        assertThat(english.of(
                        SampleRequest.by(Samples.EMPLOYEE)
                                .in(Locale.UK)
                                .with(SampleSnapshot.of(List.of(command("a", late)))),
                        any -> true))
                .extracting(Offer::reason)
                .containsExactly(Optional.of("It does not answer just now."));
    }

    private static String html(Response response) {
        return Screens.html(((Response.Html) response).main());
    }

    private CommandDesk desk(Duration limit) {
        return new CommandDesk(new AskedOffers(new Together(calls), screens, LONG), calls, log, screens, limit);
    }

    private List<Offer> offers(Duration limit, Commanded... commands) {
        return new AskedOffers(new Together(calls), screens, limit)
                .of(SampleRequest.by(Samples.EMPLOYEE).with(SampleSnapshot.of(List.of(commands))), any -> true);
    }

    private static SampleRequest to(String id, Commanded command) {
        return SampleRequest.by(Samples.EMPLOYEE)
                .with(SampleSnapshot.of(List.of(command)))
                .with(Map.of("modul", "podcast", "id", id), Map.of());
    }

    private static Route route(String pattern) {
        return new Route(
                SampleSnapshot.PODCAST,
                pattern,
                Kind.PAGE,
                "podcast.read",
                0,
                java.util.Set.of(),
                request -> Response.notFound("", ""));
    }

    private static Commanded command(String id, Command command) {
        return command(id, command, false);
    }

    private static Commanded command(String id, Command command, boolean opens) {
        return new Commanded(
                SampleSnapshot.PODCAST,
                id,
                new Label(id, id),
                new Label("What comes of " + id, "What comes of " + id),
                "podcast.read",
                List.of("/podcast/redaktion"),
                1,
                "",
                opens,
                command);
    }

    private Command unready(String reason) {
        return asked(() -> Readiness.not(reason));
    }

    private interface Asking {
        Readiness answer() throws Exception;
    }

    private Command asked(Asking asking) {
        return new Command() {
            @Override
            public Readiness readiness(Request request) throws Exception {
                return asking.answer();
            }

            @Override
            public Done run(Request request) throws Exception {
                return good.run(request);
            }
        };
    }
}
