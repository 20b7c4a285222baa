package se.samverkstad.modules.rules;

import se.samverkstad.api.job.Job;
import se.samverkstad.modules.archive.JarContent;

/** What a job declares: an id of its own, a permission, words in both languages. */
public final class JobRules {
    public static final String ID = "samverkstad.job.id";
    public static final String TITLE = "samverkstad.job.title";
    public static final String PERMISSION = "samverkstad.job.permission";

    private JobRules() {}

    static void check(JarContent jar, ComponentXml component, Entries entries) {
        if (component.provides(Job.class)) {
            entries.id(jar, component, "rule.job", component.property(ID).orElse(""));
            entries.permission(jar, component, PERMISSION);
            entries.words(jar, component, TITLE);
        }
    }
}
