package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Help;

/** The help a module carries can be read: every file has a name that is shown somewhere, and every page a title. */
final class HelpRules {
    /** Of a page; a book is several. */
    private static final int LARGEST_PAGE = 200_000;

    /** Of a picture: people read help on telephones. */
    private static final int LARGEST_PICTURE = 1_000_000;

    private static final String PICTURES = "bilder/";

    private HelpRules() {}

    static Help check(Collection<JarContent> jars) {
        Map<String, byte[]> files = new TreeMap<>();
        for (JarContent jar : jars) {
            jar.resources().forEach((path, content) -> {
                if (path.startsWith(Help.FOLDER)) {
                    String file = path.substring(Help.FOLDER.length());
                    file(jar, file, content);
                    files.put(file, content);
                }
            });
        }
        Help help = Help.of(files.keySet(), file -> Optional.ofNullable(files.get(file)));
        files.keySet().forEach(file -> translated(file, help, jars));
        return help;
    }

    /** The page of help that a page or a part names is there. */
    static void check(JarContent jar, ComponentXml component, Help help) {
        component
                .property(ModuleRules.HELP_PAGE)
                .filter(page -> !help.holds(page))
                .ifPresent(page -> {
                    throw refuse(Code.RULE, "rule.help-missing", jar.fileName(), component.name(), page);
                });
    }

    private static void file(JarContent jar, String file, byte[] content) {
        boolean picture = file.startsWith(PICTURES)
                && Help.PICTURE.matcher(file.substring(PICTURES.length())).matches();
        if (!picture && !Help.PAGE.matcher(file).matches()) {
            throw refuse(Code.RULE, "rule.help-name", jar.fileName(), file);
        }
        int most = picture ? LARGEST_PICTURE : LARGEST_PAGE;
        if (content.length > most) {
            throw refuse(Code.RULE, "rule.help-size", jar.fileName(), file, most / 1000);
        }
        if (!picture && !new String(content, StandardCharsets.UTF_8).startsWith("# ")) {
            throw refuse(Code.RULE, "rule.help-title", jar.fileName(), file);
        }
    }

    /** A page in English alone would never be shown. */
    private static void translated(String file, Help help, Collection<JarContent> jars) {
        Matcher page = Help.PAGE.matcher(file);
        if (page.matches() && !help.holds(page.group(2))) {
            String jar = jars.stream()
                    .filter(each -> each.resources().containsKey(Help.FOLDER + file))
                    .map(JarContent::fileName)
                    .findFirst()
                    .orElse("");
            throw refuse(Code.RULE, "rule.help-swedish", jar, file);
        }
    }
}
