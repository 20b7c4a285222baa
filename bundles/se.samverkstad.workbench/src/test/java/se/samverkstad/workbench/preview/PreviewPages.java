package se.samverkstad.workbench.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.workbench.account.SetUpForm;
import se.samverkstad.workbench.look.Look;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.look.UsualColours;
import se.samverkstad.workbench.modules.PreviewRoutes;
import se.samverkstad.workbench.shell.Frame;
import se.samverkstad.workbench.shell.FrameContext;
import se.samverkstad.workbench.shell.MenuLink;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.StaticFiles;
import se.samverkstad.workbench.start.StartPages;

/** The real pages and frame over sample data. */
public final class PreviewPages {
    private static final Instant MORNING = Instant.parse("2026-11-20T07:05:00Z");

    /** Every address worth looking at. */
    public static final List<String> PATHS = List.of(
            "/",
            "/start-tom",
            "/start-ny",
            "/moduler",
            "/moduler?flik=tillgangliga",
            "/moduler?flik=historik",
            "/moduler-tom",
            "/moduler/podcast",
            "/moduler/plan/INSTALL",
            "/moduler/plan/UPDATE",
            "/moduler/plan/PAUSE",
            "/moduler/plan/REMOVE",
            "/moduler/korning/pagar",
            "/moduler/korning/klar",
            "/moduler/korning/stoppad",
            "/moduler/plan/gone",
            "/logga-in",
            "/logga-in?fel=1",
            "/kom-igang",
            "/kom-igang?fel=1",
            "/fel",
            "/podcast");

    private final Screens screens = new Screens();
    private final Frame frame;
    private volatile Instant applied = Instant.EPOCH;

    public PreviewPages(StaticFiles files) {
        frame = new Frame(screens, files, new Look(new SettingsInMemory()), UsualColours.schemes());
    }

    /** @param redirect whether the body is an address to go to */
    public record Answer(int status, boolean redirect, String body) {}

    Answer answer(String method, String path, Map<String, String> fields, Locale locale) {
        Text text = screens.text(locale);
        boolean wrong = fields.containsKey("fel");
        return switch (path) {
            case "/logga-in" ->
                bare(
                        text,
                        "account/sign-in.jte",
                        Map.of(
                                "user", "karin.ekdahl",
                                "target", "/",
                                "csrf", "t",
                                "error",
                                        wrong
                                                ? Optional.of("Inloggningsnamnet eller lösenordet stämmer inte.")
                                                : Optional.empty()));
            case "/kom-igang" ->
                bare(
                        text,
                        "account/set-up.jte",
                        Map.of(
                                "form",
                                new SetUpForm("", "Karin Ekdahl", "", "sv"),
                                "errors",
                                wrong
                                        ? new TreeMap<>(Map.of(
                                                "user", "Ange vad du vill logga in med.",
                                                "code", "Engångskoden stämmer inte."))
                                        : Map.of(),
                                "csrf",
                                "t"));
            case "/fel" ->
                html(
                        404,
                        locale,
                        path,
                        "Sidan finns inte",
                        Screens.html(screens.view(
                                "error/problem.jte",
                                Map.of(
                                        "text",
                                        text,
                                        "heading",
                                        "Sidan finns inte",
                                        "detail",
                                        "Adressen leder ingenstans. Den kan vara felskriven, eller så är sidan flyttad.",
                                        "hint",
                                        Optional.of("Börja om från Start."),
                                        "reference",
                                        Optional.of("k3f9a2x1")))));
            case "/podcast" -> html(200, locale, path, "Forskningspodd", sample());
            default -> page(method, path, fields, locale);
        };
    }

    String menu() {
        return frame.menu(context(SampleRequest.SWEDISH, "", true));
    }

    private Answer page(String method, String path, Map<String, String> fields, Locale locale) {
        Principal person = path.equals("/start-tom") ? Samples.EMPLOYEE : Samples.ADMINISTRATOR;
        SampleRequest request = SampleRequest.by(person).in(locale).with(table());
        boolean empty = path.endsWith("-ny") || path.endsWith("-tom") && !path.equals("/start-tom");
        Modules modules = modules(empty, path);
        if (path.equals("/") || path.startsWith("/start-")) {
            List<PlacedPart> parts = new ArrayList<>(List.of(StartPages.standing(MORNING, modules)));
            if (path.equals("/")) {
                parts.addAll(parts());
            }
            return answer(StartPages.at(MORNING), request.with(SampleSnapshot.of(List.of(), parts)), "/");
        }
        if (path.endsWith("/genomfor")) {
            applied = Instant.now();
        }
        PreviewRoutes.Found found =
                PreviewRoutes.find(method, path.replace("-tom", ""), modules, screens, table().table());
        return answer(found.page(), request.with(found.values(), fields), path);
    }

    private Answer answer(Page page, SampleRequest request, String path) {
        try {
            Response response = page.answer(request);
            if (response instanceof Response.Html html) {
                return html(html.status(), request.locale(), path, html.title(), Screens.html(html.main()));
            }
            if (response instanceof Response.Fragment fragment) {
                return new Answer(200, false, Screens.html(fragment.content()));
            }
            if (response instanceof Response.Redirect redirect) {
                return new Answer(303, true, redirect.path());
            }
            return new Answer(404, false, String.valueOf(response));
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private Answer html(int status, Locale locale, String path, String title, String main) {
        return new Answer(status, false, frame.page(context(locale, path, false), title, main));
    }

    private Answer bare(Text text, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put("text", text);
        FrameContext context = new FrameContext(
                text.locale(),
                Principal.anonymous(),
                "Älvmarks kommun",
                List.of(),
                "/",
                "t",
                Optional.empty(),
                false,
                7);
        return new Answer(200, false, frame.bare(context, "Logga in", Screens.html(screens.view(template, all))));
    }

    private static FrameContext context(Locale locale, String path, boolean later) {
        List<MenuLink> menu = new ArrayList<>();
        menu.add(new MenuLink("/", "Start", path.equals("/"), false, false));
        menu.add(new MenuLink("/podcast", "Forskningspodd", path.startsWith("/podcast"), false, false));
        if (later) {
            menu.add(new MenuLink("/seminar", "Forskningsseminarium", false, false, true));
        }
        menu.add(new MenuLink("/moduler", "Moduler", path.startsWith("/moduler"), true, false));
        return new FrameContext(
                locale, Samples.ADMINISTRATOR, "Älvmarks kommun", menu, path, "token", Optional.empty(), false, 7);
    }

    private static SampleSnapshot table() {
        return SampleSnapshot.of(
                List.of(new MenuItem(SampleSnapshot.PODCAST, "/podcast", Samples.PODCAST, 100, Permissions.SIGNED_IN)),
                parts());
    }

    private static List<PlacedPart> parts() {
        Part latest = request -> Optional.of(
                out -> out.append(
                        "<p><a class=\"ds-link\" href=\"/podcast\">Att lyssna in det"
                                + " som inte sägs</a></p><p class=\"sv-meta\"><span>18 nov. 2026</span><span>24 min</span></p>"));
        Part broken = request -> {
            throw new IllegalStateException("made to fail");
        };
        return List.of(part("Senaste avsnittet", "The latest episode", latest), part("Frågor", "Questions", broken));
    }

    private static PlacedPart part(String sv, String en, Part part) {
        return new PlacedPart(
                SampleSnapshot.PODCAST,
                en,
                "start",
                Region.AFTER,
                new Label(sv, en),
                100,
                false,
                Permissions.SIGNED_IN,
                part);
    }

    private Modules modules(boolean empty, String path) {
        if (empty) {
            return new SampleModules(List.of(), List.of(), List.of(), Optional.empty());
        }
        return new SampleModules(
                List.of(Samples.podcast(State.WORKING, Optional.of("1.1.0")), Samples.seminar(State.PAUSED)),
                List.of(Samples.offer(path.endsWith("podcast"), "1.1.0")),
                Samples.history(),
                Optional.of(run(path)));
    }

    private Run run(String path) {
        Plan plan = Samples.plan(Verb.INSTALL);
        SampleRun run = switch (path.replace("/moduler/korning/", "").replace("/lage", "")) {
            case "pagar" -> SampleRun.at(plan, Run.Phase.PREPARING_DATA);
            case "klar" -> SampleRun.at(plan, Run.Phase.DONE);
            case "stoppad" ->
                SampleRun.at(plan, Run.Phase.SWITCHING)
                        .failing(new Label("Forskningspodd svarade inte att den fungerar.", "It did not answer."));
            default -> SampleRun.at(plan, phase());
        };
        String last = path.replaceAll("^/moduler/korning/([^/]+).*", "$1");
        return new SampleRun(
                path.startsWith("/moduler/korning/") ? last : "nu",
                run.plan(),
                run.phase(),
                run.ended(),
                run.failure(),
                run.calls(),
                run.remarks());
    }

    private Run.Phase phase() {
        long step = (Instant.now().toEpochMilli() - applied.toEpochMilli()) / 700;
        return Run.Phase.values()[(int) Math.min(step, Run.Phase.values().length - 1)];
    }

    private static String sample() {
        try (InputStream in = PreviewPages.class.getResourceAsStream("podcast.html")) {
            if (in == null) {
                throw new IllegalStateException("podcast.html is missing beside " + PreviewPages.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
