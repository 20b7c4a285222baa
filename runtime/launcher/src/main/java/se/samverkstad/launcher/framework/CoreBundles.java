package se.samverkstad.launcher.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles of core, in the order that {@code core.list} gives: one line each, its start level and its file. */
final class CoreBundles {
    private record Entry(int startLevel, String location) {}

    private final List<Entry> entries;

    private CoreBundles(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static CoreBundles of(Path core) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(core.resolve("core.list"))) {
            String[] parts = line.split(" ", 2);
            entries.add(new Entry(
                    Integer.parseInt(parts[0]),
                    "reference:" + core.resolve(parts[1]).toUri()));
        }
        return new CoreBundles(entries);
    }

    /** The same and every bundle of a folder, on the highest level of core. */
    CoreBundles and(Path folder) throws IOException {
        int level = moduleLevel() - 1;
        List<Entry> all = new ArrayList<>(entries);
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> all.add(new Entry(level, "reference:" + file.toUri())));
        }
        return new CoreBundles(all);
    }

    /** The level above all of core: modules lie there, so that they stop before core does. */
    int moduleLevel() {
        return entries.stream().mapToInt(Entry::startLevel).max().orElse(0) + 1;
    }

    /** Installs what the cache does not hold yet, and marks all of it as to be started. */
    List<Bundle> install(BundleContext framework) throws BundleException {
        List<Bundle> bundles = new ArrayList<>();
        for (Entry entry : entries) {
            Bundle bundle = framework.installBundle(entry.location());
            BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
            if (level.getStartLevel() != entry.startLevel()) {
                level.setStartLevel(entry.startLevel());
            }
            if (!isFragment(bundle) && !level.isPersistentlyStarted()) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
            bundles.add(bundle);
        }
        return bundles;
    }

    /** The core bundles that are not running though they should. */
    static List<Bundle> notRunning(List<Bundle> core) {
        return core.stream()
                .filter(bundle -> !isFragment(bundle))
                .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
                .toList();
    }

    private static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
