package se.samverkstad.modules.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.table.Label;

/** Words that someone looks for, without case and without what stands over letters. */
final class Search {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int NOWHERE = 5;

    private final List<String> words;

    Search(String words) {
        this.words = Stream.of(folded(words).split("[\\s\\p{Punct}]+"))
                .filter(word -> !word.isEmpty())
                .limit(10)
                .toList();
    }

    /** Those that have all words; by where the worst of the words was found, then by name. */
    List<OfferedModule> among(List<OfferedModule> modules) {
        record Hit(OfferedModule module, int where, String name) {}
        return modules.stream()
                .map(module -> new Hit(
                        module, where(module), SwedishOrder.key(module.name().sv())))
                .filter(hit -> hit.where() < NOWHERE)
                .sorted(Comparator.comparingInt(Hit::where).thenComparing(Hit::name))
                .map(Hit::module)
                .toList();
    }

    private int where(OfferedModule module) {
        return words.stream().mapToInt(word -> where(word, module)).max().orElse(0);
    }

    private static int where(String word, OfferedModule module) {
        if (in(module.name()).anyMatch(name -> name.startsWith(word))) {
            return 0;
        }
        if (in(module.name()).anyMatch(name -> name.contains(word))) {
            return 1;
        }
        if (module.tags().stream().anyMatch(tag -> folded(tag).contains(word))) {
            return 2;
        }
        if (module.module().contains(word)) {
            return 3;
        }
        return in(module.purpose()).anyMatch(purpose -> purpose.contains(word)) ? 4 : NOWHERE;
    }

    private static Stream<String> in(Label label) {
        return Stream.of(folded(label.sv()), folded(label.en()));
    }

    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
