package se.samverkstad.testkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.View;

/**
 * What the workbench relies on when it puts a part on Start or beside the page of a strand: that it is a piece below a heading
 * of the workbench's, without script or style of its own, and that it stands still in an open page while nothing has changed.
 * Extended by one test class for each part of a module.
 */
public abstract class PartContract {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Locale ENGLISH = Locale.forLanguageTag("en-GB");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");

    /** The part, wired as the framework does it. */
    protected abstract Part part() throws Exception;

    /** Puts things so that it has something to show {@link #person}; before that there is nothing at all. */
    protected abstract void fill() throws Exception;

    /** Who looks: someone who has the permission of the part. */
    protected Principal person() {
        return new Principal("01890a5d-ac96-7000-8000-000000000001", "Test Person", Set.of(), true);
    }

    @Test
    final void withNothingToTellItDoesNotFail() throws Exception {
        assertThat(part().render(FakeRequest.of(person()))).isNotNull();
    }

    @Test
    final void itIsAPieceBelowAHeadingOfTheWorkbench() throws Exception {
        fill();

        assertThat(shown(SWEDISH)).isNotBlank().doesNotContainPattern("<(?:h1|h2|main|html|body|header|footer|nav)\\b");
    }

    @Test
    final void itBringsNoScriptAndNoStyle() throws Exception {
        fill();

        assertThat(shown(SWEDISH)).doesNotContainPattern("<(?:script|style|link|iframe)\\b|\\s(?:style|on[a-z]+)=");
    }

    @Test
    final void itsAddressesStayHereAndItsIdsAreItsOwn() throws Exception {
        fill();

        assertThat(all(ADDRESS, shown(SWEDISH))).allMatch(address -> address.matches("/(?!/).*|#.+"));
        assertThat(all(ID, shown(SWEDISH))).doesNotHaveDuplicates();
    }

    @Test
    final void whileNothingHasChangedItIsTheSame() throws Exception {
        fill();

        assertThat(shown(SWEDISH)).isEqualTo(shown(SWEDISH));
        assertThat(all(ADDRESS, shown(ENGLISH)))
                .as("what it leads to in English")
                .isEqualTo(all(ADDRESS, shown(SWEDISH)));
    }

    private String shown(Locale language) throws Exception {
        Optional<View> view = part().render(FakeRequest.of(person()).in(language));
        assertThat(view).as("what it shows when there is something").isPresent();
        StringBuilder out = new StringBuilder();
        view.get().render(out);
        return out.toString();
    }

    private static List<String> all(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher each = pattern.matcher(html);
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }
}
