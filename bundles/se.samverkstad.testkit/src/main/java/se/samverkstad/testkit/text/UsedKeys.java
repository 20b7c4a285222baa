package se.samverkstad.testkit.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of texts that sources name outright: {@code .of("key")} in Java and templates, labels and titles in
 * declarations, {@code %key} in settings. Keys that are put together while running, such as {@code "state-" + word}, are for
 * the test to add.
 */
public final class UsedKeys {
    private static final String KEY = "\"([a-z][a-zA-Z0-9_-]*(?:\\.[a-zA-Z0-9_-]+)*)(?<!-)\"";
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("\\b(?:t|text|texts|words)\\.of\\(\\s*" + KEY),
            Pattern.compile("@MenuEntry\\([^)]*label\\s*=\\s*" + KEY),
            Pattern.compile("@CommandPlacement\\([^)]*title\\s*=\\s*" + KEY),
            Pattern.compile("@CommandPlacement\\([^)]*description\\s*=\\s*" + KEY),
            Pattern.compile("@Searched\\([^)]*label\\s*=\\s*" + KEY),
            Pattern.compile("@PartPlacement\\([^)]*title\\s*=\\s*" + KEY),
            Pattern.compile("@GuideEntry\\([^)]*?title\\s*=\\s*" + KEY),
            Pattern.compile("@NoticeRules\\([^)]*name\\s*=\\s*" + KEY),
            Pattern.compile("@FeedOffer\\([^)]*name\\s*=\\s*" + KEY),
            Pattern.compile("@FeedOffer\\([^)]*description\\s*=\\s*" + KEY),
            Pattern.compile("(?:name|description)\\s*=\\s*\"%([a-z][a-zA-Z0-9._-]*)\""));

    private UsedKeys() {}

    /** The keys named in every file below those folders. */
    public static Set<String> in(Path... folders) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(UsedKeys::readable).toList()) {
                        keys.addAll(in(Files.readString(file)));
                    }
                }
            }
        }
        return keys;
    }

    static Set<String> in(String source) {
        Set<String> keys = new TreeSet<>();
        for (Pattern pattern : NAMED) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static boolean readable(Path file) {
        String name = file.toString();
        return name.endsWith(".java") || name.endsWith(".jte");
    }
}
