package se.samverkstad.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Made-up words that are spread as words are: 60,000 of them, the nth as often as one nth of the first (Zipf's law), the first
 * hundred short as <em>och</em> and <em>att</em>, later ones with the endings of Swedish, and of the rest every second put
 * together of two others. Always the same words; which of them come is chance.
 */
final class SwedishLike implements Supplier<String> {
    private static final int WORDS = 60_000;
    private static final int SHORT = 100;
    private static final int PLAIN = 6_000;
    private static final String[] STARTS = {
        "b", "br", "d", "f", "fl", "fr", "g", "gr", "h", "j", "k", "kl", "kr", "l", "m", "n", "p", "pl", "r", "s", "sk",
        "sl", "sp", "st", "str", "sv", "t", "tr", "v", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "y", "å", "ä", "ö"};
    private static final String[] CLOSES = {
        "", "d", "g", "k", "l", "ll", "m", "n", "nd", "ng", "r", "rd", "rn", "s", "st", "t", "v"
    };
    private static final String[] ENDINGS = {
        "", "", "", "en", "et", "ar", "or", "arna", "ning", "ningen", "het", "a", "ade", "lig", "s"
    };

    private final List<String> words = new ArrayList<>();
    private final double[] upTo = new double[WORDS];
    private final Random chance;

    SwedishLike(Random chance) {
        this.chance = chance;
        Random made = new Random(1);
        Set<String> known = new HashSet<>();
        double sum = 0;
        while (words.size() < WORDS) {
            String word = made(made);
            if (known.add(word)) {
                words.add(word);
                sum += 1.0 / words.size();
                upTo[words.size() - 1] = sum;
            }
        }
    }

    @Override
    public String get() {
        int at = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[WORDS - 1]);
        return words.get(Math.min(WORDS - 1, at < 0 ? -at - 1 : at));
    }

    private String made(Random made) {
        if (words.size() < SHORT) {
            return syllable(made);
        }
        if (words.size() >= PLAIN && made.nextBoolean()) {
            return words.get(SHORT + made.nextInt(PLAIN - SHORT))
                    + (made.nextBoolean() ? "s" : "")
                    + words.get(SHORT + made.nextInt(PLAIN - SHORT));
        }
        String stem = syllable(made);
        for (int more = made.nextInt(3); more > 0; more--) {
            stem += syllable(made);
        }
        return stem + one(ENDINGS, made);
    }

    private static String syllable(Random made) {
        return one(STARTS, made) + one(VOWELS, made) + one(CLOSES, made);
    }

    private static String one(String[] of, Random made) {
        return of[made.nextInt(of.length)];
    }
}
