package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.web.Response;

final class RenderedTest {
    @Test
    void whatBelongsToThePageStandsAfterItsHeadingAndWhatLeadsIn() throws IOException {
        assertThat(page("<nav></nav><h1>Drift</h1>\n <p class=\"x\">Allt\nfungerar.</p><p>Mer.</p>")
                        .headed("<ul></ul>")
                        .html())
                .isEqualTo("<nav></nav><h1>Drift</h1>\n <p class=\"x\">Allt\nfungerar.</p><ul></ul><p>Mer.</p>");
        assertThat(page("<h1>Drift</h1><pre>x</pre><p>y</p>")
                        .headed("<ul></ul>")
                        .html())
                .isEqualTo("<h1>Drift</h1><ul></ul><pre>x</pre><p>y</p>");
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
