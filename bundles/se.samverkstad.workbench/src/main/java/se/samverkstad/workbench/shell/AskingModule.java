package se.samverkstad.workbench.shell;

import org.osgi.framework.Bundle;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.store.migration.CoreModules;

/** For services that there is one of for each bundle: which module that bundle speaks for. */
public final class AskingModule {
    private static final String HEADER = "Samverkstad-Module";

    private AskingModule() {}

    /**
     * Of its manifest, where the rules for modules see to it that the header is the module's own id.
     *
     * @return {@link GenerationKey#CORE} for a bundle of the core
     * @throws IllegalStateException when the bundle names no module
     */
    public static String of(Bundle bundle) {
        if (CoreModules.isCore(bundle.getSymbolicName())) {
            return GenerationKey.CORE;
        }
        String id = bundle.getHeaders("").get(HEADER);
        if (id == null || id.isBlank()) {
            throw new IllegalStateException("%s speaks for a module and needs the manifest header %s: <id>"
                    .formatted(bundle.getSymbolicName(), HEADER));
        }
        return id.strip();
    }
}
