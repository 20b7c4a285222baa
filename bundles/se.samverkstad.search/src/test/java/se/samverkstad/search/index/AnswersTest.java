package se.samverkstad.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.search.Findable;
import se.samverkstad.search.words.Forms;
import se.samverkstad.search.words.Swedish;

/** The index against going through every object word by word. */
final class AnswersTest {
    private static final List<String> BEGINNINGS =
            List.of("öppenvårds", "oppenvards", "barn", "våldsutsatthets", "x", "uppföljnings", "ålder", "mö");
    private static final List<String> ENDS =
            List.of("stöd", "stödet", "planen", "", "möten", "4711", "uppföljningsresultaten", "samtal");
    private static final List<String> SOURCES = List.of("a/things", "b/things");
    private static final Principal ALL = new Principal("a", "A", Set.of(), true);
    private static final Principal NORTH = new Principal(
            "n", "N", Map.of("a.read", Reach.in(Set.of("norr")), "b.read", Reach.in(Set.of("ost"))), false);
    private static final int OBJECTS = 600;

    @TempDir
    Path folder;

    private final Random chance = new Random(11);
    private final Map<String, Findable> objects = new LinkedHashMap<>();
    private final Map<String, List<Forms>> read = new HashMap<>();

    /** The second holds more than a part should, and every segment is one, so that helpers look too. */
    static Stream<Arguments> asking() {
        return Stream.of(Arguments.of(new Searchers(3, 10_000, 5), false), Arguments.of(new Searchers(3, 1, 1), true));
    }

    @ParameterizedTest
    @MethodSource("asking")
    void itFindsTheSameInTheSameOrderAndFewTheSameAsMany(Searchers asking, boolean large) throws Exception {
        try (Index index = filled(asking)) {
            int found = 0;
            for (int i = 0; i < 120; i++) {
                String question = question();
                for (Principal who : List.of(ALL, NORTH)) {
                    List<String> hits = find(index, question, who, SOURCES, OBJECTS);
                    assertThat(hits).as(question).doesNotHaveDuplicates();
                    assertThat(Set.copyOf(hits)).as(question).isEqualTo(expected(question, who));
                    assertThat(find(index, question, who, SOURCES, 5))
                            .as(question)
                            .isEqualTo(hits.subList(0, Math.min(5, hits.size())));
                    assertThat(find(index, question, who, List.of("b/things"), OBJECTS))
                            .as(question)
                            .isEqualTo(hits.stream()
                                    .filter(id -> id.startsWith("b"))
                                    .toList());
                    if (Swedish.asked(question).size() == 1) {
                        Forms word = Swedish.asked(question).get(0);
                        assertThat(hits.stream().map(id -> titleFinds(word, id)))
                                .as(question)
                                .isSortedAccordingTo((one, other) -> other - one);
                    }
                    found += hits.size();
                }
            }
            assertThat(found).isGreaterThan(5_000);
            assertThat(asking.helped() > 0).as("only a large index has helpers").isEqualTo(large);
        }
    }

    private static List<String> find(Index index, String question, Principal who, List<String> sources, int most)
            throws IndexDamaged {
        return index.find(question, who, sources, 0, most).stream().map(Hit::id).toList();
    }

    private Index filled(Searchers asking) throws IOException {
        Index index = Index.open(folder, asking);
        for (int i = 0; i < OBJECTS; i++) {
            String module = i % 3 == 0 ? "b" : "a";
            Findable object = Findable.of(module + i, "/" + module + "/" + i, words(1 + chance.nextInt(3)))
                    .text(words(chance.nextInt(6)))
                    .unit(chance.nextInt(4) == 0 ? "norr" : chance.nextInt(4) == 0 ? "syd" : "");
            index.add(module + "/things", module + ".read", object);
            objects.put(object.id(), object);
            if (i % 150 == 149) {
                index.commit();
            }
        }
        return index;
    }

    private String words(int many) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            // More of them begin alike than are looked for one by one.
            words.add(BEGINNINGS.get(chance.nextInt(BEGINNINGS.size()))
                    + ENDS.get(chance.nextInt(ENDS.size()))
                    + (chance.nextInt(4) == 0 ? chance.nextInt(50) : ""));
        }
        return String.join(" ", words);
    }

    /** One to three words, whole, begun or ended. */
    private String question() {
        List<String> words = new ArrayList<>();
        int many = 1 + chance.nextInt(3);
        for (int i = 0; i < many; i++) {
            String word = words(1);
            int cut = chance.nextInt(word.length());
            words.add(List.of(word, word.substring(0, cut + 1), word.substring(cut))
                    .get(chance.nextInt(3)));
        }
        return String.join(" ", words);
    }

    private Set<String> expected(String question, Principal who) {
        return objects.values().stream()
                .filter(object -> who == ALL
                        || !object.unit().equals("syd")
                                && (!object.id().startsWith("b")
                                        || object.unit().isEmpty()))
                .filter(object -> Swedish.asked(question).stream()
                        .allMatch(word -> finds(word, object.title(), 2) > 0 || finds(word, object.text(), 3) > 0))
                .map(Findable::id)
                .collect(Collectors.toSet());
    }

    private int titleFinds(Forms word, String id) {
        return finds(word, Objects.requireNonNull(objects.get(id)).title(), 2);
    }

    /** How well, from 5 for the word itself, whose dots count when they were written, to 1 for its parts; 0 for not at all. */
    private int finds(Forms asked, String text, int shortest) {
        List<Forms> words = read.computeIfAbsent(text, Swedish::asked);
        int best = 0;
        for (Forms word : words) {
            if (word.stem().equals(asked.stem()) || word.folded().equals(asked.stem())) {
                best = Math.max(best, 5);
            } else if (word.folded().equals(asked.folded())) {
                best = Math.max(best, 4);
            } else if (asked.written().length() >= shortest && word.written().startsWith(asked.written())) {
                best = Math.max(best, 3);
            } else if (word.parts().contains(asked.folded())
                    || asked.folded().length() >= 4
                            && word.folded().length() >= 6
                            && word.folded().endsWith(asked.folded())) {
                best = Math.max(best, 2);
            }
        }
        boolean apart = !asked.parts().isEmpty()
                && asked.parts().stream()
                        .allMatch(part -> words.stream()
                                .anyMatch(word -> word.folded().equals(part)
                                        || word.stem().equals(part)
                                        || word.parts().contains(part)));
        return best == 0 && apart ? 1 : best;
    }
}
