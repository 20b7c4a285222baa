package se.samverkstad.workbench.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of ours, in both languages. */
final class EveryPageTest {
    private static final Pattern INLINE = Pattern.compile("<style|<script(?! src=)|\\sstyle=|\\son[a-z]+=|javascript:");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    private final PreviewPages pages = new PreviewPages(Samples.files());

    static Stream<String> paths() {
        return PreviewPages.PATHS.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void hasOneHeadingUniqueIdsAndNothingInline(String path) {
        for (String language : List.of("sv-SE", "en-GB")) {
            String html = html(path, Locale.forLanguageTag(language));

            assertThat(html.split("<h1", -1)).as("h1 of %s", path).hasSize(2);
            assertThat(INLINE.matcher(html).results().map(found -> found.group()))
                    .isEmpty();
            assertThat(ID.matcher(html).results().map(found -> found.group(1)).toList())
                    .doesNotHaveDuplicates();
            assertThat(html).doesNotContain("href=\"#\"").startsWith("<!doctype html>");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void hasAtMostOneFilledButton(String path) {
        String html = html(path, SampleRequest.SWEDISH);
        String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));

        assertThat(Pattern.compile("class=\"ds-button[^\"]*\"(?![^>]*data-variant=\"(secondary|tertiary))")
                        .matcher(main)
                        .results()
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void theBuildGivesEveryFileTheFrameNames() {
        assertThat(Stream.of("app.css", "app.js", "icon.svg", "inter.woff2").map(Samples.files()::url))
                .allMatch(url -> url.startsWith("/static/"));
    }

    private String html(String path, Locale locale) {
        String[] parts = path.split("\\?", 2);
        Map<String, String> fields = parts.length == 1
                ? Map.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return pages.answer("GET", parts[0], fields, locale).body().stripLeading();
    }
}
