package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.Arrays;
import java.util.Locale;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** What a part declares: an id of its own, a permission, words in both languages, and what it joins. */
public final class PartRules {
    public static final String ID = "samverkstad.part.id";
    public static final String TARGET = "samverkstad.part.target";
    public static final String REGION = "samverkstad.part.region";
    public static final String TITLE = "samverkstad.part.title";
    public static final String PERMISSION = "samverkstad.part.permission";

    /** Start, or a path without placeholders; the page itself may be of a module that comes later. */
    private static final String JOINS = "start|(/[A-Za-z0-9._~-]+)+";

    private PartRules() {}

    static void check(JarContent jar, ComponentXml component, Entries entries) {
        if (!component.provides(Part.class)) {
            return;
        }
        String title = component.property(TITLE).orElse("");
        entries.id(jar, component, "rule.part", id(component.property(ID).orElse(""), title));
        String target = component.property(TARGET).orElse("");
        if (!target.matches(JOINS)) {
            throw refuse(Code.RULE, "rule.part-target", jar.fileName(), component.name(), target);
        }
        String region = component.property(REGION).orElse(Region.AFTER.name());
        if (Arrays.stream(Region.values()).noneMatch(each -> each.name().equals(region))) {
            throw refuse(Code.RULE, "rule.part-region", jar.fileName(), component.name(), region);
        }
        entries.permission(jar, component, PERMISSION);
        entries.words(jar, component, TITLE);
    }

    /** The id of a part; of one built before there were ids, what the key of its title says. */
    public static String id(String declared, String titleKey) {
        if (!declared.isEmpty()) {
            return declared;
        }
        String made = titleKey.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return made.substring(0, Math.min(31, made.length()));
    }

    /** The region that is declared; the first for a part built before there were regions. */
    public static Region region(String declared) {
        return declared.isEmpty() ? Region.AFTER : Region.valueOf(declared);
    }
}
