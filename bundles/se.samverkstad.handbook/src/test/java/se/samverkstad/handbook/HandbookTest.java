package se.samverkstad.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The handbook as it is shipped: every link leads somewhere, every picture is there, every chapter is listed. */
final class HandbookTest {
    private static final Path FOLDER = Path.of("../../runtime/docs/handbook");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*src=\"([^\"]*)\"[^>]*alt=\"([^\"]*)\"");
    private static final Pattern BLOCK = Pattern.compile("<(h[1-6]|li|pre|table|tr|img|p)[ >]");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private final Markdown markdown = new Markdown();
    private final Shelf shelf = new Shelf(FOLDER);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyChapterIsListedOnceInEachLanguage(Locale language) throws IOException {
        String ending = language.equals(Locale.ENGLISH) ? ".en.md" : ".md";
        List<String> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("README."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .filter(name -> !name.contains("."))
                    .toList();
        }
        assertThat(contents(language).entries().stream().map(Contents.Entry::name))
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(contents(language).entries().stream().map(Contents.Entry::name))
                .containsExactlyElementsOf(contents(LANGUAGES.get(0)).entries().stream()
                        .map(Contents.Entry::name)
                        .toList());
    }

    /** What is written in one language only grows apart unseen. */
    @Test
    void theLanguagesAreBuiltAlike() throws IOException {
        Map<String, String> swedish = chapters(LANGUAGES.get(0));
        chapters(Locale.ENGLISH)
                .forEach((address, html) ->
                        assertThat(built(html)).as(address).isEqualTo(built(swedish.getOrDefault(address, ""))));
    }

    private static String built(String html) {
        return BLOCK.matcher(html).results().map(each -> each.group(1)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noLinkIsDeadAndNoAnchorMissing(Locale language) throws IOException {
        Map<String, Set<String>> anchors = new TreeMap<>();
        Map<String, String> chapters = chapters(language);
        chapters.forEach((address, html) -> anchors.put(address, found(ID, html)));
        List<String> dead = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<String, String> chapter : chapters.entrySet()) {
            for (String link : found(LINK, chapter.getValue())) {
                looked++;
                String[] parts = link.split("#", 2);
                String page = parts[0].isEmpty() ? chapter.getKey() : parts[0];
                boolean outside = link.startsWith("https://");
                if (!outside
                        && (!anchors.containsKey(page)
                                || parts.length == 2
                                        && !anchors.get(page)
                                                .contains(java.net.URLDecoder.decode(
                                                        parts[1], StandardCharsets.UTF_8)))) {
                    dead.add(chapter.getKey() + " → " + link);
                }
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(chapters.size() - 1);
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPictureExistsAndIsDescribed(Locale language) throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, String> chapter : chapters(language).entrySet()) {
            for (MatchResult picture :
                    PICTURE.matcher(chapter.getValue()).results().toList()) {
                String name = picture.group(1).replace("/hjalp/bilder/", "");
                shown.add(name);
                if (shelf.picture(name).isEmpty()
                        || name.contains(".en.") != language.equals(Locale.ENGLISH)
                        || picture.group(2).length() < 10) {
                    wrong.add(chapter.getKey() + ": " + picture.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
        try (Stream<Path> all =
                Files.exists(FOLDER.resolve("bilder")) ? Files.list(FOLDER.resolve("bilder")) : Stream.of()) {
            assertThat(all.map(path -> path.getFileName().toString())
                            .filter(name -> !name.endsWith(".json"))
                            .filter(name -> name.contains(".en.") == language.equals(Locale.ENGLISH)))
                    .as("pictures that no chapter shows")
                    .allMatch(shown::contains);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyChapterBeginsWithItsOneTitle(Locale language) throws IOException {
        chapters(language)
                .forEach((address, html) ->
                        assertThat(html.split("<h1", -1)).as(address).hasSize(2));
    }

    @Test
    void aNameLeadsNowhereElse() {
        for (String name : List.of("../README", "..", "finns-inte", "README.md", "Start", "a/b", "")) {
            assertThat(shelf.chapter(name, Locale.ENGLISH)).as(name).isEmpty();
            assertThat(shelf.picture(name)).as(name).isEmpty();
        }
        assertThat(shelf.picture("../README.md")).isEmpty();
    }

    private Contents contents(Locale language) {
        return Contents.of(parsed(Shelf.INDEX, language), language.getLanguage());
    }

    private Node parsed(String name, Locale language) {
        Written written = shelf.chapter(name, language).orElseThrow();
        assertThat(written.lang()).as(name).isEqualTo(language.getLanguage());
        return markdown.parse(written.text());
    }

    private Map<String, String> chapters(Locale language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        all.put(Markdown.PATH, markdown.html(parsed(Shelf.INDEX, language)));
        for (Contents.Entry entry : contents(language).entries()) {
            all.put(Markdown.PATH + "/" + entry.name(), markdown.html(parsed(entry.name(), language)));
        }
        return all;
    }

    private static Set<String> found(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
