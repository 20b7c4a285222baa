package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;

/**
 * What the workbench relies on in a guide: what the plan refuses, and what only someone who follows it would notice. Extended by
 * one test class for each {@link Guide} of a module.
 */
public abstract class GuideContract {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MOST_STEPS = 10;
    private static final int LONGEST_SENTENCE = 80;

    /** The guide, wired as the framework does it, with something to lead through. */
    protected abstract Guide guide() throws Exception;

    /** By someone who may see the guide and take its steps. */
    protected abstract Request request();

    @Test
    void itHasAnIdAndAFewStepsOfItsOwn() throws Exception {
        Component declared = declared();
        List<String> steps = steps(declared);

        assertThat(declared.property("samverkstad.guide.id")).matches("[a-z][a-z0-9-]{0,30}");
        assertThat(steps)
                .hasSizeBetween(1, MOST_STEPS)
                .doesNotHaveDuplicates()
                .allMatch(step -> step.matches("[a-z][a-z0-9.-]{0,60}"));
        assertThat(declared.lines("samverkstad.guide.first.day"))
                .as("roles whose first day it is")
                .allMatch(role -> RoleKeys.ALL.contains(role) || role.equals(GuideEntry.DEVELOPER));
    }

    @Test
    void everythingItShowsIsSaidInBothLanguages() throws Exception {
        Component declared = declared();
        String title = declared.property("samverkstad.guide.title");
        List<String> wanted = new ArrayList<>(List.of(title, title + ".lead"));
        steps(declared).forEach(step -> wanted.addAll(List.of(step, step + ".why")));
        answers().forEach((step, way) -> way.act().ifPresent(act -> wanted.add(step + ".act")));

        Texts texts = new Texts(guide().getClass());
        for (Locale locale : List.of(Locale.forLanguageTag("sv-SE"), Locale.ENGLISH)) {
            assertThat(texts.in(locale).keys()).as(locale.toString()).containsAll(wanted);
            assertThat(steps(declared).stream().map(step -> texts.in(locale).of(step)))
                    .as("a step is a short sentence without a full stop: what to do")
                    .allMatch(words -> words.length() <= LONGEST_SENTENCE && !words.endsWith("."));
        }
    }

    @Test
    void everyStepLeadsToAPageThatThereIs() throws Exception {
        BuiltModule module = BuiltModule.of(guide().getClass());
        Map<String, Way> answers = answers();

        assertThat(answers).as("steps that can be taken").isNotEmpty();
        assertThat(answers.entrySet().stream()
                        .filter(each -> !leads(module, each.getValue().address(), Set.of(Kind.PAGE, Kind.PUBLIC))))
                .as("steps that lead to no page of the module")
                .isEmpty();
    }

    @Test
    void whatItDoesForSomeoneIsAFormOfTheModuleItself() throws Exception {
        BuiltModule module = BuiltModule.of(guide().getClass());

        assertThat(answers().values().stream()
                        .flatMap(way -> way.act().stream())
                        .filter(act -> !within(module, act.path()) || !leads(module, act.path(), Set.of(Kind.ACTION))))
                .as("acts that are no action of the module")
                .isEmpty();
    }

    @Test
    void itAnswersInTimeAndTwiceTheSame() throws Exception {
        Guide guide = guide();

        Map<String, Object> first = assertTimeout(LIMIT, () -> all(guide));
        assertThat(all(guide)).isEqualTo(first);
    }

    private Component declared() throws Exception {
        String name = guide().getClass().getName();
        return BuiltModule.of(guide().getClass()).components().stream()
                .filter(each -> each.provides(Guide.class) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no component with service = Guide.class"));
    }

    private static List<String> steps(Component declared) {
        return declared.lines("samverkstad.guide.steps");
    }

    private Map<String, Way> answers() throws Exception {
        Map<String, Way> ways = new LinkedHashMap<>();
        Guide guide = guide();
        for (String step : steps(declared())) {
            guide.way(step, request()).ifPresent(way -> ways.put(step, way));
        }
        return ways;
    }

    private Map<String, Object> all(Guide guide) throws Exception {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String step : steps(declared())) {
            Optional<Way> way = guide.way(step, request());
            answers.put(step, way.isPresent() ? List.of(way, guide.done(step, request())) : List.of());
        }
        return answers;
    }

    /** An address of the module itself; what belongs to the product is known when it runs. */
    private static boolean leads(BuiltModule module, String address, Set<Kind> kinds) {
        String path = address.split("[?#]", 2)[0];
        return !within(module, path)
                || module.components().stream()
                        .filter(each -> each.provides(Page.class))
                        .filter(each ->
                                kinds.stream().anyMatch(kind -> kind(each).equals(kind.name())))
                        .anyMatch(each -> path.matches(pattern(module, each)));
    }

    private static boolean within(BuiltModule module, String path) {
        String base = base(module);
        return path.equals(base) || path.startsWith(base + "/");
    }

    private static String base(BuiltModule module) {
        return "/" + module.header("Samverkstad-Module").orElse("");
    }

    private static String kind(Component page) {
        String kind = page.property("samverkstad.route.kind");
        return kind.isEmpty() ? Kind.PAGE.name() : kind;
    }

    private static String pattern(BuiltModule module, Component page) {
        String path = page.property("samverkstad.route.path");
        return base(module) + (path.equals("/") ? "" : path.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
