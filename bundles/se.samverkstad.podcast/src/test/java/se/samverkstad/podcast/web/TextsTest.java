package se.samverkstad.podcast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.podcast.audio.SoundRefused;
import se.samverkstad.podcast.cover.CoverRefused;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Need;
import se.samverkstad.podcast.feed.FeedRefused;
import se.samverkstad.testkit.text.TextsContract;

final class TextsTest extends TextsContract {
    private static final Pattern USED = Pattern.compile("\\bt\\.of\\(\"([a-z][a-zA-Z0-9_.-]*[a-zA-Z0-9])\"");
    private static final Pattern TERNARY = Pattern.compile("\\? \"([a-z-]+\\.[a-z.-]+)\" : \"([a-z-]+\\.[a-z.-]+)\"");
    private static final Pattern FINDING = Pattern.compile(
            "(?:findings\\.add(?:When)?\\(|need\\(needs,|String code =)[^;]*?\"([A-Z]\\w+)\"(?: : \"([A-Z]\\w+)\")?");
    private static final Pattern MISSING = Pattern.compile("screen\\.missing\\(request, \"(\\w+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("\"%([a-z_.]+)\"");
    private static final Pattern LABEL =
            Pattern.compile("(?:(?:label|title) = |(?:name|description) = (?=\"subscription\\.))\"([a-z.]+)\"");

    private final Texts texts = new Texts(Screen.class);
    private final Text swedish = texts.in(Locale.forLanguageTag("sv"));
    private final Text english = texts.in(Locale.ENGLISH);

    @Override
    protected Class<?> anchor() {
        return Screen.class;
    }

    @Test
    void everyKeyThatIsPutTogetherExists() throws IOException {
        Set<String> used = new TreeSet<>();
        String all = everySource();
        for (Pattern pattern : new Pattern[] {USED, TERNARY, SETTING, LABEL}) {
            Matcher matcher = pattern.matcher(all);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    used.add(matcher.group(group));
                }
            }
        }
        Matcher missing = MISSING.matcher(all);
        while (missing.find()) {
            used.add("missing." + missing.group(1));
            used.add("missing." + missing.group(1) + ".title");
        }
        Matcher finding = FINDING.matcher(all);
        while (finding.find()) {
            used.add("finding." + finding.group(1));
            Optional.ofNullable(finding.group(2)).ifPresent(code -> used.add("finding." + code));
        }
        for (SoundRefused.Reason reason : SoundRefused.Reason.values()) {
            used.add("sound.refused." + reason);
        }
        for (CoverRefused.Reason reason : CoverRefused.Reason.values()) {
            used.add("cover.refused." + reason);
        }
        for (FeedRefused.Reason reason : FeedRefused.Reason.values()) {
            used.add("feed.refused." + reason);
        }
        EpisodeListFeed.COLUMNS.forEach(column -> used.add("subscription.column." + column));
        for (EpisodeStatus status : EpisodeStatus.values()) {
            used.addAll(Arrays.asList(
                    "status." + status.key(),
                    "status." + status.key() + ".column",
                    "status." + status.key() + ".all",
                    "status." + status.key() + ".empty"));
        }
        for (Need need : Need.values()) {
            used.addAll(Arrays.asList(
                    "need." + need.field(), "need." + need.field() + ".hint", "need." + need.field() + ".missing"));
        }
        for (String field : Stream.of(ChannelInput.FIRST, ChannelInput.FURTHER, List.of("titel", "beskrivning"))
                .flatMap(List::stream)
                .toList()) {
            used.addAll(Arrays.asList("channel." + field, "channel." + field + ".hint", "channel." + field + ".error"));
        }

        assertThat(used).hasSizeGreaterThan(150);
        assertThat(swedish.keys()).containsAll(used);
    }

    @Test
    void everySentenceTakesItsArguments() {
        for (Text text : new Text[] {swedish, english}) {
            for (String key : text.keys()) {
                Object[] arguments =
                        key.equals("episode.length") || key.startsWith("player") ? new Object[] {"x"} : choices(key);
                assertThat(text.of(key, arguments))
                        .as(key)
                        .doesNotContain("{0", "{1")
                        .isNotBlank();
            }
        }
    }

    @Test
    void nobodyIsShoutedAt() {
        for (Text text : new Text[] {swedish, english}) {
            text.keys().forEach(key -> assertThat(text.of(key)).as(key).doesNotContain("!", "Hoppsan", "användare"));
        }
    }

    private static Object[] choices(String key) {
        return key.startsWith("cover.refused")
                ? new Object[] {"x", 2, 3}
                : key.equals("import.done") ? new Object[] {"x", 2} : new Object[] {2, "x"};
    }

    private static String everySource() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : new String[] {"src/main/java", "src/main/jte"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }
}
