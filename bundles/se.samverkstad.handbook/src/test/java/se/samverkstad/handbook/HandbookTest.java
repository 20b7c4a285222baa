package se.samverkstad.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook as it is shipped: every link leads somewhere, every picture is there, every chapter is listed. */
final class HandbookTest {
    private static final Path FOLDER = Path.of("../../runtime/docs/handbook");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*src=\"([^\"]*)\"[^>]*alt=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private final Markdown markdown = new Markdown();
    private final Shelf shelf = new Shelf(FOLDER);
    private final Contents contents =
            Contents.of(markdown.parse(shelf.chapter(Shelf.INDEX).orElseThrow()));

    @Test
    void everyChapterIsListedOnce() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.replaceFirst("\\.md$", ""))
                    .toList();
        }
        assertThat(contents.entries().stream().map(Contents.Entry::name)).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void noLinkIsDeadAndNoAnchorMissing() throws IOException {
        Map<String, Set<String>> anchors = new TreeMap<>();
        Map<String, String> chapters = chapters();
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
        assertThat(looked).isGreaterThanOrEqualTo(contents.entries().size());
        assertThat(dead).isEmpty();
    }

    @Test
    void everyPictureExistsAndIsDescribed() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, String> chapter : chapters().entrySet()) {
            for (MatchResult picture :
                    PICTURE.matcher(chapter.getValue()).results().toList()) {
                String name = picture.group(1).replace("/hjalp/bilder/", "");
                shown.add(name);
                if (shelf.picture(name).isEmpty() || picture.group(2).length() < 10) {
                    wrong.add(chapter.getKey() + ": " + picture.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
        try (Stream<Path> all =
                Files.exists(FOLDER.resolve("bilder")) ? Files.list(FOLDER.resolve("bilder")) : Stream.of()) {
            assertThat(all.map(path -> path.getFileName().toString()).filter(name -> !name.endsWith(".json")))
                    .as("pictures that no chapter shows")
                    .allMatch(shown::contains);
        }
    }

    @Test
    void everyChapterBeginsWithItsOneTitle() throws IOException {
        chapters()
                .forEach((address, html) ->
                        assertThat(html.split("<h1", -1)).as(address).hasSize(2));
    }

    @Test
    void aNameLeadsNowhereElse() {
        for (String name : List.of("../README", "..", "finns-inte", "README.md", "Start", "a/b", "")) {
            assertThat(shelf.chapter(name)).as(name).isEmpty();
            assertThat(shelf.picture(name)).as(name).isEmpty();
        }
        assertThat(shelf.picture("../README.md")).isEmpty();
    }

    private Map<String, String> chapters() throws IOException {
        Map<String, String> all = new TreeMap<>();
        all.put(
                Markdown.PATH,
                markdown.html(markdown.parse(shelf.chapter(Shelf.INDEX).orElseThrow())));
        for (Contents.Entry entry : contents.entries()) {
            all.put(
                    Markdown.PATH + "/" + entry.name(),
                    markdown.html(markdown.parse(shelf.chapter(entry.name()).orElseThrow())));
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
