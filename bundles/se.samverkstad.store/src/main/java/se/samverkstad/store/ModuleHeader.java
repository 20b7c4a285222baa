package se.samverkstad.store;

import org.jspecify.annotations.Nullable;
import se.samverkstad.store.migration.CoreModules;

/** Which module a bundle says it is of; nobody but core may say that it is core. */
final class ModuleHeader {
    private ModuleHeader() {}

    static String of(String symbolicName, @Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new IllegalStateException("%s uses the store and needs the manifest header %s: <id>"
                    .formatted(symbolicName, BundleStore.MODULE));
        }
        String module = header.strip();
        if (CoreModules.IDS.contains(module) && !symbolicName.equals("se.samverkstad." + module)) {
            throw new IllegalStateException("%s must not take the id '%s' of core".formatted(symbolicName, module));
        }
        return module;
    }
}
