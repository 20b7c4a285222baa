package se.samverkstad.modules.rules;

import se.samverkstad.api.todo.TodoEntry;
import se.samverkstad.api.todo.TodoSource;
import se.samverkstad.modules.archive.JarContent;

/** What has to be right about what tells of things to do, before its module may start. */
public final class TodoRules {
    public static final String ID = TodoEntry.PREFIX_ + "id";
    public static final String PERMISSION = TodoEntry.PREFIX_ + "permission";

    private TodoRules() {}

    static void check(JarContent jar, ComponentXml component, Entries entries) {
        if (component.provides(TodoSource.class)) {
            entries.id(jar, component, "rule.todo", component.property(ID).orElse(""));
            entries.permission(jar, component, PERMISSION);
        }
    }
}
