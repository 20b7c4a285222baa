package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.Arrays;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** What a module offers to subscribe to is of a kind that calendars, readers or spreadsheets take. */
public final class FeedRules {
    public static final String ID = "samverkstad.feed.id";
    public static final String KIND = "samverkstad.feed.kind";
    public static final String NAME = "samverkstad.feed.name";
    public static final String DESCRIPTION = "samverkstad.feed.description";
    public static final String ORDER = "samverkstad.feed.order";
    public static final String PERMISSION = "samverkstad.feed.permission";

    private FeedRules() {}

    static void check(JarContent jar, ComponentXml component, Entries entries) {
        if (!component.provides(PersonalFeed.class)) {
            return;
        }
        entries.id(jar, component, "rule.feed", component.property(ID).orElse(""));
        String kind = component.property(KIND).orElse("");
        if (Arrays.stream(FeedKind.values()).noneMatch(each -> each.name().equals(kind))) {
            throw refuse(Code.RULE, "rule.feed-kind", jar.fileName(), component.name(), kind);
        }
        entries.permission(jar, component, PERMISSION);
        entries.words(jar, component, NAME, DESCRIPTION);
    }
}
