package se.samverkstad.modules.table;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of help that one generation carries, as files of its bundles: {@code 2-redaktor.md} in Swedish and
 * {@code 2-redaktor.en.md} in English, pictures in {@code bilder}. Names are read when the generation is collected; contents
 * when someone asks, only while the {@link Snapshot} it came from is open.
 */
public final class Help {
    /** Where the files lie in a bundle. */
    public static final String FOLDER = "OSGI-INF/help/";

    /** A page: its number, its name and, for the English one, {@code .en}. */
    public static final Pattern PAGE = Pattern.compile("(\\d{1,3})-([a-z0-9][a-z0-9-]{0,60})(\\.en)?\\.md");

    /** A picture below {@code bilder/}. */
    public static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}(\\.en)?\\.(png|webp|svg)");

    private static final Help NONE = new Help(List.of(), path -> Optional.empty());

    private final Map<String, String> swedish;
    private final Map<String, String> english;
    private final Function<String, Optional<byte[]>> files;

    private Help(Collection<String> names, Function<String, Optional<byte[]>> files) {
        Map<Integer, Map<String, String>> ordered = new TreeMap<>();
        english = new LinkedHashMap<>();
        for (String file : names) {
            Matcher page = PAGE.matcher(file);
            if (page.matches() && page.group(3) == null) {
                ordered.computeIfAbsent(Integer.valueOf(page.group(1)), number -> new TreeMap<>())
                        .put(page.group(2), file);
            } else if (page.matches()) {
                english.put(page.group(2), file);
            }
        }
        swedish = new LinkedHashMap<>();
        ordered.values().forEach(swedish::putAll);
        this.files = files;
    }

    public static Help none() {
        return NONE;
    }

    /**
     * @param names of the files directly in the folder; those that are no pages are passed over
     * @param files the content of a file by its path below the folder
     */
    public static Help of(Collection<String> names, Function<String, Optional<byte[]>> files) {
        return new Help(names, files);
    }

    /** The names of the pages, in the order in which they are read. */
    public List<String> pages() {
        return List.copyOf(swedish.keySet());
    }

    public boolean holds(String page) {
        return swedish.containsKey(page);
    }

    /** Whether the page is written in English too. */
    public boolean inEnglish(String page) {
        return swedish.containsKey(page) && english.containsKey(page);
    }

    /** The Markdown of a page: in English for a reader of English when there is one, else in Swedish. */
    public Optional<String> text(String page, Locale locale) {
        boolean other = locale.getLanguage().equals("en") && inEnglish(page);
        return Optional.ofNullable((other ? english : swedish).get(page))
                .flatMap(files)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A picture that a page shows, by the name of its file. */
    public Optional<byte[]> picture(String file) {
        return PICTURE.matcher(file).matches() ? files.apply("bilder/" + file) : Optional.empty();
    }
}
