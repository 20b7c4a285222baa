package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** What a command declares: an id of its own, a permission, words in both languages, and places that there are. */
public final class CommandRules {
    public static final String ID = "samverkstad.command.id";
    public static final String TITLE = "samverkstad.command.title";
    public static final String DESCRIPTION = "samverkstad.command.description";
    public static final String PERMISSION = "samverkstad.command.permission";
    public static final String KEYS = "samverkstad.command.keys";
    public static final String PLACES = "samverkstad.command.places";

    /** With a modifier, so that a voice or a slip of the hand runs nothing (WCAG 2.1.4). */
    private static final String CHORD = "|(Alt\\+Shift|Ctrl\\+Alt)\\+[A-Z0-9]";

    private CommandRules() {}

    /** The paths of the pages that are shown to people who have signed in. */
    static Set<String> pages(List<JarContent> jars) {
        return jars.stream()
                .flatMap(jar -> ComponentXml.of(jar).stream())
                .filter(component -> component.provides(Page.class))
                .filter(component -> component
                        .property(ModuleRules.ROUTE_KIND)
                        .orElse(Kind.PAGE.name())
                        .equals(Kind.PAGE.name()))
                .map(component -> component.property(ModuleRules.ROUTE_PATH).orElse(""))
                .collect(Collectors.toSet());
    }

    /** @param pages the paths of {@link #pages} of the whole module */
    static void check(JarContent jar, ComponentXml component, Entries entries, Set<String> pages) {
        if (!component.provides(Command.class)) {
            return;
        }
        entries.id(jar, component, "rule.command", component.property(ID).orElse(""));
        entries.permission(jar, component, PERMISSION);
        String keys = component.property(KEYS).orElse("");
        if (!keys.matches(CHORD)) {
            throw refuse(Code.RULE, "rule.keys", jar.fileName(), component.name(), keys);
        }
        for (String place : component.lines(PLACES)) {
            if (!pages.contains(place)) {
                throw refuse(Code.RULE, "rule.place", jar.fileName(), component.name(), place);
            }
        }
        entries.words(jar, component, TITLE, DESCRIPTION);
    }
}
