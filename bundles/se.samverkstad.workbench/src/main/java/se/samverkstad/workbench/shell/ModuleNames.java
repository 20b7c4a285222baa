package se.samverkstad.workbench.shell;

import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;

/** What those are called that contribute to a page. */
public final class ModuleNames {
    private ModuleNames() {}

    /** In the reader's language; Samverkstad for what is the workbench's own, and the id of one that is in the table no more. */
    public static String of(String module, ContributionTable table, Text text) {
        return module.equals(GenerationKey.CORE)
                ? text.of("shell.core")
                : table.generation(module)
                        .map(found -> found.name().in(text.locale()))
                        .orElse(module);
    }
}
