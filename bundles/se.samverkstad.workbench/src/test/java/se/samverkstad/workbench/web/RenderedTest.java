package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.web.Response;

final class RenderedTest {
    @Test
    void whatBelongsToThePageStandsAfterItsHeading() throws IOException {
        assertThat(page("<nav></nav><h1>Drift</h1><p>Allt fungerar.</p>")
                        .headed("<ul></ul>")
                        .html())
                .isEqualTo("<nav></nav><h1>Drift</h1><ul></ul><p>Allt fungerar.</p>");
    }

    @Test
    void aPageWithoutAHeadingHasItFirst() throws IOException {
        assertThat(page("<p>Allt fungerar.</p>").headed("<ul></ul>").html())
                .isEqualTo("<ul></ul><p>Allt fungerar.</p>");
    }

    @Test
    void nothingChangesNothing() throws IOException {
        Rendered page = page("<h1>Drift</h1>");
        assertThat(page.headed("")).isSameAs(page);
    }

    private static Rendered page(String html) throws IOException {
        return Rendered.of(Response.page("Drift", out -> out.append(html)));
    }
}
