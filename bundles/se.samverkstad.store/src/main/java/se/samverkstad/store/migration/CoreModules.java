package se.samverkstad.store.migration;

import java.util.Set;

/** The bundles of core that have tables, texts or jobs of their own. Their migrations are applied by the store, all others' by the engine. */
public final class CoreModules {
    /** Ids that no module may take. */
    public static final Set<String> IDS = Set.of(
            "people",
            "modules",
            "workbench",
            "operations",
            "search",
            "store",
            "settings",
            "demo",
            "pilots",
            "evidence");

    private static final String BUNDLES = "se.samverkstad.";

    private CoreModules() {}

    public static boolean isCore(String bundleSymbolicName) {
        return bundleSymbolicName.startsWith(BUNDLES) && IDS.contains(bundleSymbolicName.substring(BUNDLES.length()));
    }
}
