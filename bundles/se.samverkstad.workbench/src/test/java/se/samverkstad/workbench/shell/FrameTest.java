package se.samverkstad.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.Person;
import se.samverkstad.workbench.demo.DemoRoles;
import se.samverkstad.workbench.look.Look;
import se.samverkstad.workbench.look.SettingsInMemory;
import se.samverkstad.workbench.look.UsualColours;

final class FrameTest {
    private static final MenuLink START = new MenuLink("/", "Start", false, false, false);
    private static final MenuLink PODCAST = new MenuLink("/podcast", "Forskningspodd", true, false, true);
    private static final MenuLink MODULES = new MenuLink("/moduler", "Moduler", false, true, false);

    private final Frame frame = new Frame(
            new Screens(),
            new StaticFiles(Map.of(
                    "app.css",
                    new byte[1],
                    "app.js",
                    new byte[2],
                    "icon.svg",
                    new byte[3],
                    "inter.woff2",
                    new byte[4])),
            new Look(new SettingsInMemory()),
            UsualColours.schemes());

    @Test
    void aPageHasItsLandmarksAndTheOneHeadingOfItsMainView() {
        String html = frame.page(context(List.of(START, PODCAST)), "Avsnitt", "<h1>Avsnitt</h1>");

        assertThat(html)
                .contains("<header", "<nav id=\"sv-menu\"", "<main id=\"main\"", "tabindex=\"-1\"", "<footer")
                .contains("<title>Avsnitt – Samverkstad</title>", "lang=\"sv\"", "href=\"#main\"")
                .containsOnlyOnce("<h1");
    }

    @Test
    void inADemoEveryPageSaysSoAndNowhereElse() {
        DemoRoles roles = new DemoRoles() {
            @Override
            public List<Role> roles() {
                return List.of();
            }

            @Override
            public Optional<Person> person(String key) {
                return Optional.empty();
            }
        };
        FrameContext context = context(List.of(START));

        assertThat(frame.page(context, "Start", "")).doesNotContain("påhittade uppgifter");
        frame.bindDemo(roles);
        assertThat(frame.page(context, "Start", "")).contains("påhittade uppgifter", "Byt roll", "Återställ demon");
        assertThat(frame.bare(context, "Avsnitt", ""))
                .contains("påhittade uppgifter")
                .doesNotContain("Byt roll");
        frame.unbindDemo(roles);
        assertThat(frame.bare(context, "Avsnitt", "")).doesNotContain("påhittade uppgifter");
    }

    @Test
    void theCurrentItemOfTheMenuIsMarkedAndNoOther() {
        String menu = menu(frame.page(context(List.of(START, PODCAST, MODULES)), "Avsnitt", ""));

        assertThat(menu).containsOnlyOnce("aria-current");
        assertThat(menu).containsPattern("id=\"sv-menu-podcast\"[^>]*aria-current=\"page\"");
    }

    @Test
    void aPageBelowAnItemMarksItAsTheWayHere() {
        FrameContext context = context(List.of(PODCAST));
        FrameContext below = new FrameContext(
                context.locale(),
                context.principal(),
                "",
                context.menu(),
                "/podcast/avsnitt/1",
                "t",
                Optional.empty(),
                false,
                7);

        assertThat(menu(frame.page(below, "Avsnitt", ""))).contains("aria-current=\"true\"");
    }

    @Test
    void whatModulesAndPeopleAreCalledIsEscaped() {
        MenuLink sly = new MenuLink("/x", "<img src=x>", false, false, false);
        FrameContext context = new FrameContext(
                Locale.forLanguageTag("sv-SE"),
                new Principal("1", "<b>Eva</b>", Set.of(), false),
                "\"><script>",
                List.of(sly),
                "/",
                "\"'<",
                Optional.of("<i>Sparat</i>"),
                false,
                7);

        assertThat(frame.page(context, "<script>", "") + frame.menu(context))
                .doesNotContain("<img src", "<b>Eva", "<i>Sparat", "><script>", "<title><script>", "value=\"\"'")
                .contains("&lt;img src=x&gt;", "&lt;b&gt;Eva", "&lt;i&gt;Sparat");
    }

    @Test
    void administrationHasAHeadingOnlyForThoseWhoAdminister() {
        assertThat(frame.page(context(List.of(START, MODULES)), "", "")).contains("Systemförvaltning");
        assertThat(frame.page(context(List.of(START, PODCAST)), "", "")).doesNotContain("Systemförvaltning");
    }

    @Test
    void aNewcomerCarriesTheTagNew() {
        assertThat(menu(frame.page(context(List.of(PODCAST)), "", ""))).contains(">Ny</span>");
        assertThat(menu(frame.page(context(List.of(START)), "", ""))).doesNotContain(">Ny</span>");
    }

    @Test
    void theMenusOfAnEventReplaceThoseOfAnOpenPage() {
        String menus = frame.menu(context(List.of(START, PODCAST)));

        assertThat(menus).contains("id=\"sv-menu\"", "id=\"sv-tabbar\"", "data-table=\"7\"");
        assertThat(menus.split("hx-swap-oob=\"true\"", -1)).hasSize(3);
        assertThat(menus).doesNotContain("<main", "<html");
    }

    @Test
    void aPageForGuestsHasNoMenuAndNoPlayer() {
        String html = frame.bare(context(List.of(START, PODCAST)), "Logga in", "<h1>Logga in</h1>");

        assertThat(html)
                .contains("<main id=\"main\"")
                .doesNotContain("sv-menu", "sv-player", "Logga ut", "hx-boost=\"true\"");
    }

    @Test
    void developerModeIsSaidOnEveryPage() {
        FrameContext plain = context(List.of(START));
        FrameContext developer = new FrameContext(
                plain.locale(), plain.principal(), "", plain.menu(), "/", "t", Optional.empty(), true, 7);

        assertThat(frame.page(developer, "", "")).contains("Utvecklarläge");
        assertThat(frame.page(plain, "", "")).doesNotContain("Utvecklarläge");
    }

    private static String menu(String page) {
        return page.substring(page.indexOf("<nav id=\"sv-menu\""), page.indexOf("</nav>"));
    }

    private static FrameContext context(List<MenuLink> menu) {
        return new FrameContext(
                Locale.forLanguageTag("sv-SE"),
                new Principal("1", "Karin Ekdahl", Set.of(), true),
                "Älvmarks kommun",
                menu,
                "/podcast",
                "token",
                Optional.empty(),
                false,
                7);
    }
}
