package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The help a module brings can be read: what the plan refuses, and what only a reader would notice. Extended by one test class
 * in each module that has {@code OSGI-INF/help}; see {@link se.samverkstad.api.web.HelpPage}.
 */
public abstract class HelpContract {
    private static final Pattern PAGE = Pattern.compile("\\d{1,3}-([a-z0-9][a-z0-9-]{0,60})(\\.en)?\\.md");
    private static final Pattern PICTURE = Pattern.compile("bilder/[a-z0-9][a-z0-9-]{0,60}(\\.en)?\\.(png|webp|svg)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final int LEAST_DESCRIPTION = 10;

    private final Map<String, String> pages = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    /** A class of the module. */
    protected abstract Class<?> anchor();

    @BeforeEach
    void readTheFiles() throws IOException, URISyntaxException {
        Path folder = classes().resolve("OSGI-INF/help");
        assertThat(folder).as("the help of the module").isDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".md")) {
                    pages.put(name, Files.readString(file));
                } else {
                    others.add(name);
                }
            }
        }
    }

    @Test
    void everyFileHasANameThatIsShown() {
        assertThat(pages.keySet())
                .as("pages")
                .isNotEmpty()
                .allMatch(name -> PAGE.matcher(name).matches());
        assertThat(others).as("pictures").allMatch(name -> PICTURE.matcher(name).matches());
    }

    @Test
    void everyPageBeginsWithItsOneTitle() {
        assertThat(wrong(text -> !text.startsWith("# ")
                        || CODE.matcher(text)
                                        .replaceAll("")
                                        .lines()
                                        .filter(line -> line.startsWith("# "))
                                        .count()
                                != 1))
                .isEmpty();
    }

    @Test
    void everyPageInEnglishIsThereInSwedish() {
        assertThat(pages.keySet().stream()
                        .filter(name -> name.endsWith(".en.md"))
                        .map(name -> name.replace(".en.md", ".md")))
                .allMatch(pages::containsKey);
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPictureIsDescribed() {
        List<String> wrong = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        pages.forEach((name, text) -> {
            Matcher link = LINK.matcher(CODE.matcher(text).replaceAll(""));
            while (link.find()) {
                String target = link.group(3).replaceFirst("#.*", "");
                boolean picture = !link.group(1).isEmpty();
                if (picture) {
                    shown.add(target);
                }
                if (picture
                        ? !others.contains(target) || link.group(2).length() < LEAST_DESCRIPTION
                        : !leads(target, name)) {
                    wrong.add(name + ": " + link.group());
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(others).as("pictures that no page shows").allMatch(shown::contains);
    }

    @Test
    void everyPageOfTheModulePointsToHelpThatIsThere() throws IOException, URISyntaxException {
        Set<String> names = new TreeSet<>();
        pages.keySet().forEach(file -> {
            Matcher page = PAGE.matcher(file);
            if (page.matches()) {
                names.add(page.group(1));
            }
        });
        assertThat(BuiltModule.of(classes()).components().stream()
                        .map(each -> each.property("samverkstad.help.page"))
                        .filter(page -> !page.isEmpty()))
                .allMatch(names::contains);
    }

    /** To a page of this help, to a page of the product by its address, or outside by https. */
    private boolean leads(String target, String from) {
        return target.isEmpty()
                || target.startsWith("https://")
                || target.matches("/[a-z0-9][^/].*")
                || pages.containsKey(target) && target.endsWith(".en.md") == from.endsWith(".en.md");
    }

    private List<String> wrong(Predicate<String> what) {
        return pages.entrySet().stream()
                .filter(page -> what.test(page.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Path classes() throws URISyntaxException {
        return Path.of(
                anchor().getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
