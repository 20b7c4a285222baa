package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.search.Findable;
import se.samverkstad.benchmarks.contestant.Folders;
import se.samverkstad.benchmarks.measure.Sample;
import se.samverkstad.search.index.Index;
import se.samverkstad.search.index.IndexDamaged;

/**
 * What the index of the search takes to build and to ask, with made-up objects of ten modules, fifty units and ten kinds of
 * permission; asked by someone who may see everything and by someone who may see one unit of one module. Beginnings of words, two
 * words, and three of which two are beginnings, are others each time. The words are those of {@link SwedishLike}, as many and as
 * uneven as in a language. With {@code --few-words} they are a few hundred compounds, each in nearly every object, which is worse
 * than any language, and sixteen questions are asked again and again besides.
 *
 * <p>{@code runtime/benchmarks/run --search [--few-words] [OBJECTS …]}
 */
public final class SearchSizes {
    private static final String[] BEGINNINGS = {
        "Öppenvårds", "Försörjningsstöds", "Barn", "Familjehems", "Äldreomsorgs", "Missbruks", "Brukar", "Uppföljnings",
        "Samverkans", "Våldsutsatthets", "Forsknings", "Ungdoms", "Anhörig", "Boende", "Kunskaps", "Verksamhets"
    };
    private static final String[] ENDS = {
        "mottagningen",
        "utredning",
        "stöd",
        "samtal",
        "planen",
        "mötet",
        "rapporten",
        "insatser",
        "gruppen",
        "enkäten",
        "arbetet",
        "programmet",
        "handläggare",
        "uppföljning",
        "dialogen",
        "resultat"
    };
    private static final List<String> ASKED = List.of(
            "öp",
            "oppenv",
            "oppenvard",
            "försörjningsstödet",
            "stöd",
            "stod till barn",
            "vård",
            "uppföljning",
            "nummer4711",
            "brukarsamtal",
            "forskningsrapporten",
            "finnsinte",
            "familjehem utredning",
            "ungdom",
            "Maja Lindgren",
            "s");
    private static final int TIMES = 40;
    private static final int VARIED = 6;
    private static final int MODULES = 10;
    private static final int UNITS = 50;

    private SearchSizes() {}

    public static void main(String[] arguments) throws IOException, IndexDamaged {
        List<Integer> sizes = Stream.of(arguments)
                .filter(each -> each.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        System.out.println(
                "| objects | built, s | index, MB | opened and checked, ms | who asks | what | p50, ms | p95, ms | slowest, ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        boolean few = List.of(arguments).contains("--few-words");
        Corpus corpus = few
                ? new Corpus(fewWords(new Random(42)), fewWords(new Random(7)), ASKED)
                : new Corpus(new SwedishLike(new Random(42)), new SwedishLike(new Random(7)), List.of());
        for (int size : sizes.isEmpty() ? List.of(100_000, 1_000_000) : sizes) {
            Path folder = Files.createTempDirectory("samverkstad-search");
            try {
                measure(folder, size, corpus);
            } finally {
                Folders.delete(folder);
            }
        }
    }

    /**
     * @param words of the objects
     * @param asked words of the questions that are others each time
     * @param again questions that are always the same
     */
    private record Corpus(Supplier<String> words, Supplier<String> asked, List<String> again) {}

    private static void measure(Path folder, int size, Corpus corpus) throws IOException, IndexDamaged {
        long begin = System.nanoTime();
        try (Index index = Index.fresh(folder)) {
            fill(index, size, corpus.words());
        }
        double built = (System.nanoTime() - begin) / 1e9;
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        begin = System.nanoTime();
        try (Index index = Index.open(folder)) {
            double opened = (System.nanoTime() - begin) / 1e6;
            String row = "| %,d | %.1f | %d | %.0f |".formatted(size, built, bytes >> 20, opened);
            ask(index, row + " all", corpus, new Principal("a", "A", Set.of(), true));
            ask(
                    index,
                    row + " one unit",
                    corpus,
                    new Principal("u", "U", Map.of("m3.read", Reach.in(Set.of("unit7"))), false));
        }
    }

    private static void fill(Index index, int size, Supplier<String> words) throws IOException {
        Random chance = new Random(42);
        for (int i = 0; i < size; i++) {
            String module = "m" + i % MODULES;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 25; word++) {
                text.append(words.get()).append(' ');
            }
            index.add(
                    module + "/things",
                    module + ".read",
                    Findable.of("id" + i, "/" + module + "/" + i, words.get() + " " + words.get() + " nummer" + i)
                            .text(text.toString())
                            .unit(i % 3 == 0 ? "unit" + chance.nextInt(UNITS) : ""));
        }
        index.commit();
    }

    /** The first of the lists more often than the last. */
    private static Supplier<String> fewWords(Random chance) {
        return () -> BEGINNINGS[skewed(chance, BEGINNINGS.length)]
                + ENDS[skewed(chance, ENDS.length)].toLowerCase(Locale.ROOT)
                + (chance.nextInt(4) == 0 ? chance.nextInt(5_000) : "");
    }

    private static int skewed(Random chance, int most) {
        return (int) (most * chance.nextDouble() * chance.nextDouble());
    }

    private static void ask(Index index, String row, Corpus corpus, Principal who) throws IndexDamaged {
        List<String> sources = Stream.iterate(0, i -> i < MODULES, i -> i + 1)
                .map(i -> "m" + i + "/things")
                .toList();
        Random chance = new Random(7);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int time = -5; time < TIMES; time++) {
            for (Question question : questions(chance, corpus)) {
                long begin = System.nanoTime();
                index.find(question.words(), who, sources, 0, 21);
                if (time >= 0) {
                    times.computeIfAbsent(question.kind(), kind -> new ArrayList<>())
                            .add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        times.forEach((kind, taken) -> {
            Sample sample = Sample.of(taken);
            System.out.println("%s | %s | %.1f | %.1f | %.1f |"
                    .formatted(row, kind, sample.median(), sample.quantile(0.95), sample.max()));
        });
    }

    private record Question(String kind, String words) {}

    private static List<Question> questions(Random chance, Corpus corpus) {
        List<Question> questions = new ArrayList<>();
        Supplier<String> asked = corpus.asked();
        corpus.again().forEach(words -> questions.add(new Question("the sixteen", words)));
        for (int i = 0; i < VARIED; i++) {
            String word = asked.get();
            questions.add(new Question("a beginning", word.substring(0, 1 + chance.nextInt(word.length()))));
            questions.add(new Question("two words", asked.get() + " " + asked.get()));
            questions.add(new Question("three words", asked.get() + " " + begun(asked, 4) + " " + begun(asked, 5)));
        }
        return questions;
    }

    private static String begun(Supplier<String> asked, int letters) {
        String word = asked.get();
        return word.substring(0, Math.min(letters, word.length()));
    }
}
