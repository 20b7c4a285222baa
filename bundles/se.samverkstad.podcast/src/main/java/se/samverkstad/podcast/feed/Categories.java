package se.samverkstad.podcast.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.samverkstad.podcast.domain.Category;

/** Apple's categories, those of today and those that were taken away in 2019. */
public final class Categories {
    private static final Map<String, Set<String>> CURRENT = read("categories.txt");
    private static final Map<String, Set<String>> OBSOLETE = read("categories-obsolete.txt");

    private Categories() {}

    /** Every category a channel may choose, each followed by those below it. */
    public static List<Category> all() {
        return CURRENT.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Category(entry.getKey(), Optional.empty())),
                        entry.getValue().stream().map(sub -> new Category(entry.getKey(), Optional.of(sub)))))
                .toList();
    }

    /** The category written as {@link Category#toString} writes it. */
    public static Optional<Category> named(String text) {
        return all().stream()
                .filter(category -> category.toString().equals(text))
                .findFirst();
    }

    static boolean isCurrent(Category category) {
        return contains(CURRENT, category);
    }

    /** Whether it once was one, alone or below that name. */
    static boolean isObsolete(Category category) {
        return !isCurrent(category) && (contains(OBSOLETE, category));
    }

    private static boolean contains(Map<String, Set<String>> known, Category category) {
        Set<String> below = known.get(category.name());
        return below != null && category.below().map(below::contains).orElse(true);
    }

    private static Map<String, Set<String>> read(String resource) {
        try (InputStream in = Categories.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            Map<String, Set<String>> known = new LinkedHashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split(":", 2);
                Set<String> below = new TreeSet<>();
                for (String sub : parts[1].split(",")) {
                    if (!sub.isBlank()) {
                        below.add(sub.strip());
                    }
                }
                known.put(parts[0].strip(), below);
            });
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
