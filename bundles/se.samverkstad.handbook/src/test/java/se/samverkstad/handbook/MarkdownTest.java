package se.samverkstad.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)>",
                "[lik](javascript:alert(1))",
                "![bild](javascript:alert(1))",
                "<style>*{display:none}</style>"
            })
    void htmlIsShownAsTextAndNothingRuns(String written) {
        assertThat(html(written)).doesNotContain("<script", "<img src=x", "<style", "javascript:", "onerror=a\"");
    }

    @ParameterizedTest
    @CsvSource({
        "felsokning.md, /hjalp/felsokning",
        "felsokning.md#porten, /hjalp/felsokning#porten",
        "README.md, /hjalp",
        "#steg, #steg",
        "https://www.digg.se/, https://www.digg.se/"
    })
    void linksBetweenChaptersLeadInsideTheProduct(String written, String address) {
        assertThat(html("[ord](" + written + ")")).contains("href=\"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2-redaktor.md, /hjalp/podcast/redaktor",
        "2-redaktor.en.md#cover, /hjalp/podcast/redaktor#cover",
        "/hjalp/personnummer, /hjalp/personnummer",
        "/podcast/redaktion, /podcast/redaktion",
        "#steg, #steg"
    })
    void linksOfAModulesChapterLeadToItsOwnChaptersAndToPages(String written, String address) {
        assertThat(markdown.html(markdown.parse("[ord](" + written + ")"), "podcast"))
                .contains("href=\"" + address + "\"");
    }

    @Test
    void picturesOfAModulesChapterAreItsOwn() {
        assertThat(markdown.html(markdown.parse("![Podden](bilder/podd.png)"), "podcast"))
                .contains("src=\"/hjalp/podcast/bilder/podd.png\"");
    }

    @Test
    void headingsHaveAnchorsInSwedishToo() {
        assertThat(html("## Säkerhetskopia på en annan disk"))
                .contains("<h2 id=\"säkerhetskopia-på-en-annan-disk\"", "class=\"ds-heading\"", "data-size=\"sm\"");
    }

    @Test
    void tablesAndCodeCanBeScrolledByKeyboard() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<div class=\"sv-scroll\" tabindex=\"0\"><table class=\"ds-table\">");
        assertThat(html("```sh\nbin/samverkstad start\n```"))
                .contains("<pre tabindex=\"0\"><code class=\"language-sh\">");
    }

    @Test
    void picturesComeFromTheHandbook() {
        assertThat(html("![Start](bilder/start.png)"))
                .contains("src=\"/hjalp/bilder/start.png\"", "alt=\"Start\"", "loading=\"lazy\"");
    }

    private String html(String text) {
        return markdown.html(markdown.parse(text));
    }
}
