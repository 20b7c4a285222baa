package se.samverkstad.modules.rules;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.util.HashSet;
import java.util.List;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.modules.archive.JarContent;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.words.BundleTexts;

/** What a guide declares can be shown and remembered: an id, a few steps in words of both languages, roles that there are. */
public final class GuideRules {
    public static final String ID = "samverkstad.guide.id";
    public static final String TITLE = "samverkstad.guide.title";
    public static final String STEPS = "samverkstad.guide.steps";
    public static final String FIRST_DAY = "samverkstad.guide.first.day";
    public static final String ORDER = "samverkstad.guide.order";
    public static final String PERMISSION = "samverkstad.guide.permission";

    /** Below the key of the title: what one can do afterwards. */
    public static final String LEAD = ".lead";

    /** Below the key of a step: why one would take it. */
    public static final String WHY = ".why";

    /** Below the key of a step: the words on the button that does it. */
    public static final String ACT = ".act";

    /** As many as a person goes through in one sitting. */
    private static final int MOST_STEPS = 10;

    private GuideRules() {}

    static void check(JarContent jar, ComponentXml component, Entries entries) {
        if (!component.provides(Guide.class)) {
            return;
        }
        entries.id(jar, component, "rule.guide-id", component.property(ID).orElse(""));
        entries.permission(jar, component, PERMISSION);
        List<String> steps = component.lines(STEPS);
        if (steps.isEmpty()
                || steps.size() > MOST_STEPS
                || new HashSet<>(steps).size() < steps.size()
                || !steps.stream().allMatch(step -> step.matches("[a-z][a-z0-9.-]{0,60}"))) {
            throw refuse(Code.RULE, "rule.guide-steps", jar.fileName(), component.name(), MOST_STEPS);
        }
        BundleTexts texts = BundleTexts.of(jar);
        String title = component.property(TITLE).orElse("");
        texts.label(title);
        texts.label(title + LEAD);
        for (String step : steps) {
            texts.label(step);
            texts.label(step + WHY);
        }
        for (String role : component.lines(FIRST_DAY)) {
            if (!RoleKeys.ALL.contains(role) && !role.equals(GuideEntry.DEVELOPER)) {
                throw refuse(Code.RULE, "rule.guide-role", jar.fileName(), component.name(), role);
            }
        }
    }
}
