package se.samverkstad.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.search.Findable;

final class IndexTest {
    private static final String SOURCE = "podcast/episodes";
    private static final String READ = "podcast.read";
    private static final Principal READER = new Principal("r", "Reader", Set.of(READ), false);

    @TempDir
    Path folder;

    private Index index;

    @BeforeEach
    void open() throws IOException {
        index = Index.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void add(String id, String title, String text) throws IOException {
        index.add(SOURCE, READ, Findable.of(id, "/podcast/" + id, title).text(text));
    }

    private List<String> find(String text, Principal principal) throws Exception {
        return index.find(text, principal, List.of(SOURCE), 0, 20).stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void wordsAreFoundInflectedPutTogetherWithoutDotsAndBegun() throws Exception {
        add("1", "Försörjningsstöd i Älvmark", "");
        add("2", "Öppenvård för unga", "");
        add("3", "Samtal om barn", "Vi pratar om ekonomiskt bistånd och om Lindgrens forskning.");
        index.commit();

        assertThat(find("försörjningsstödet", READER)).containsExactly("1");
        assertThat(find("forsorjningsstodet", READER)).containsExactly("1");
        assertThat(find("försörjning", READER)).containsExactly("1");
        assertThat(find("stöd", READER)).containsExactly("1");
        assertThat(find("oppenvard", READER)).containsExactly("2");
        assertThat(find("öppenvården", READER)).containsExactly("2");
        assertThat(find("vård", READER)).containsExactly("2");
        assertThat(find("öpp", READER)).containsExactly("2");
        assertThat(find("lindgre", READER)).containsExactly("3");
        assertThat(find("barnen bistånd", READER)).containsExactly("3");
        assertThat(find("barnen öppenvård", READER)).isEmpty();
        assertThat(find("", READER)).isEmpty();
        assertThat(find("*:* AND (", READER)).isEmpty();
    }

    @Test
    void aTitleComesBeforeATextAndTheWordItselfBeforeWhatLooksLikeIt() throws Exception {
        add("text", "Något annat", "Här står om vård.");
        add("delen", "Öppenvårdens dag", "");
        add("ordet", "Vård", "");
        index.commit();

        assertThat(find("vård", READER)).containsExactly("ordet", "delen", "text");
    }

    @Test
    void whatAPersonMayNotSeeIsNotThere() throws Exception {
        index.add(SOURCE, READ, Findable.of("alla", "/podcast/1", "Stöd till alla"));
        index.add(
                SOURCE,
                READ,
                Findable.of("utkast", "/podcast/2", "Stöd i utkast").permission("podcast.edit"));
        index.add(SOURCE, READ, Findable.of("norr", "/podcast/3", "Stöd i norr").unit("norr"));
        index.add(
                SOURCE, READ, Findable.of("min", "/podcast/4", "Stöd till mig").persons(Set.of("m")));
        index.commit();
        Principal north = new Principal("n", "N", Map.of(READ, Reach.in(Set.of("norr"))), false);
        Principal south = new Principal("s", "S", Map.of(READ, Reach.in(Set.of("syd"))), false);
        Principal me = new Principal("m", "M", Map.of(READ, Reach.in(Set.of("syd"))), false);

        assertThat(find("stöd", READER)).containsExactlyInAnyOrder("alla", "norr");
        assertThat(find("stöd", north)).containsExactlyInAnyOrder("alla", "norr");
        assertThat(find("stöd", south)).containsExactly("alla");
        assertThat(find("stöd", me)).containsExactlyInAnyOrder("alla", "min");
        assertThat(find("stöd", new Principal("a", "A", Set.of(), true)))
                .containsExactlyInAnyOrder("alla", "utkast", "norr");
        assertThat(find("stöd", new Principal("e", "E", Set.of("podcast.edit"), false)))
                .containsExactly("utkast");
        assertThat(find("stöd", Principal.anonymous())).isEmpty();
        assertThat(find("stöd", new Principal("x", "X", Set.of("other.read"), false)))
                .isEmpty();
    }

    @Test
    void aShortTitleComesBeforeALongOneAndATextThatSaysItOftenBeforeOneThatSaysItOnce() throws Exception {
        add("lång", "Vård och omsorg i hemmet efter en tid på sjukhus", "");
        add("kort", "Vård i hemmet", "");
        add("en gång", "Något", "Om vård, och så om mycket annat.");
        add("ofta", "Något", "Om vård, och så om vård.");
        index.commit();

        assertThat(find("vård", READER)).containsExactly("kort", "lång", "ofta", "en gång");
    }

    @Test
    void whatIsRememberedOfOnePersonHoldsForNobodyElse() throws Exception {
        // So many that it is remembered who may find what.
        for (int i = 0; i < 12_000; i++) {
            add("id" + i, "Dag " + i, "");
        }
        index.add(
                SOURCE, READ, Findable.of("hennes", "/podcast/a", "Stöd i dag").persons(Set.of("a")));
        index.add(SOURCE, READ, Findable.of("hans", "/podcast/b", "Stöd i dag").persons(Set.of("b")));
        index.add(SOURCE, READ, Findable.of("norr", "/podcast/c", "Stöd i dag").unit("norr"));
        index.commit();
        Principal her = new Principal("a", "A", Map.of(READ, Reach.in(Set.of("syd"))), false);
        Principal him = new Principal("b", "B", Map.of(READ, Reach.in(Set.of("syd"))), false);

        for (int time = 0; time < 3; time++) {
            assertThat(find("dag", her)).hasSize(20);
            assertThat(find("stöd dag", her)).containsExactly("hennes");
            assertThat(find("dag", him)).hasSize(20);
            assertThat(find("stöd dag", him)).containsExactly("hans");
        }
        index.add(SOURCE, READ, Findable.of("alla", "/podcast/d", "Stöd i dag"));
        index.commit();
        assertThat(find("stöd dag", him)).containsExactlyInAnyOrder("hans", "alla");
    }

    @Test
    void onlyWhatWasCommittedIsFoundAndKept() throws Exception {
        add("1", "Första", "");
        index.state(SOURCE, "ett");
        index.commit();
        add("2", "Andra", "");
        index.state(SOURCE, "två");

        assertThat(find("andra", READER)).isEmpty();
        index.close();
        index = Index.open(folder);

        assertThat(index.states()).containsExactly(Map.entry(SOURCE, "ett"));
        assertThat(find("första", READER)).containsExactly("1");
        assertThat(find("andra", READER)).isEmpty();
    }

    @Test
    void whatIsLeftWasNeverThere() throws Exception {
        add("1", "Första", "");
        index.commit();
        index.clear(SOURCE);
        add("2", "Andra", "");
        index.leave();
        add("3", "Tredje", "");
        index.commit();

        assertThat(find("första", READER)).containsExactly("1");
        assertThat(find("andra", READER)).isEmpty();
        assertThat(find("tredje", READER)).containsExactly("3");
    }

    @Test
    void whatWasErasedIsInNoFile() throws Exception {
        for (int i = 0; i < 50; i++) {
            add("andra" + i, "Något annat " + i, "");
        }
        add("1", "Kanariefagel", "");
        index.commit();
        assertThat(holds("kanariefagel")).isTrue();

        index.remove(SOURCE, "1");
        index.commit();
        index.forget();

        assertThat(find("kanariefagel", READER)).isEmpty();
        assertThat(holds("kanariefagel")).isFalse();
        assertThat(find("annat", READER)).isNotEmpty();
    }

    private boolean holds(String canary) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void whateverIsBrokenIsMadeAnewEmpty() throws Exception {
        for (String harm : List.of("cut", "flip", "gone", "garbage")) {
            index.close();
            index = Index.fresh(folder);
            for (int i = 0; i < 200; i++) {
                add("id" + i, "Titel " + i, "En text som ligger på disken.");
            }
            index.state(SOURCE, "ett");
            index.commit();
            index.close();

            harm(harm);
            index = Index.open(folder);

            assertThat(index.states()).as(harm).isEmpty();
            assertThat(find("titel", READER)).as(harm).isEmpty();
            add("1", "Ny titel", "");
            index.commit();
            assertThat(find("titel", READER)).as(harm).containsExactly("1");
        }
    }

    private void harm(String harm) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).toList();
        }
        Path largest = files.stream()
                .max(java.util.Comparator.comparing(file -> file.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        switch (harm) {
            case "cut" -> Files.write(largest, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case "flip" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(largest, bytes);
            }
            case "gone" -> Files.delete(largest);
            default -> {
                for (Path file : files) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
    }

    @Test
    void whatBreaksUnderASearchIsSaid() throws Exception {
        for (int i = 0; i < 500; i++) {
            add("id" + i, "Titel " + i + " med ord nummer" + i, "");
        }
        index.commit();
        index.close();
        index = Index.open(folder);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[0]);
            }
        }

        assertThat(catchThrowable(() -> find("titel", READER))).isInstanceOf(IndexDamaged.class);
    }
}
