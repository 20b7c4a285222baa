package se.samverkstad.modules.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.Feature.BundleEntry;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.disk.Home;

/**
 * The versions of a module that the store has whole. Nothing takes any of them away today; whoever begins to must keep
 * those that a change can still be undone to.
 */
public final class KeptVersions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptVersions.class);
    private static final String ENDING = ".json";

    private final Home home;
    private final ContentStore store;

    public KeptVersions(Home home, ContentStore store) {
        this.home = home;
        this.store = store;
    }

    /** Newest first; of two builds of one version, the one that came last. Reads and checks all of their bytes. */
    public List<Feature> of(String module) throws IOException {
        return of(module, store::find, bundle -> store.read(module, bundle));
    }

    /** The same for a page: what was checked once is checked again when its file has changed. */
    public List<Feature> glance(String module) throws IOException {
        return of(module, store::glance, bundle -> store.glance(module, bundle));
    }

    private List<Feature> of(String module, Finding finding, Checking checking) throws IOException {
        Map<String, Feature> kept = new LinkedHashMap<>();
        for (String hash : hashes()) {
            try {
                Optional<Feature> feature = finding.find(hash);
                if (feature.isPresent() && feature.get().module().equals(module)) {
                    for (BundleEntry bundle : feature.get().bundles()) {
                        checking.check(bundle);
                    }
                    kept.putIfAbsent(feature.get().version(), feature.get());
                }
            } catch (ModuleRefusal e) {
                LOG.debug("{} is not whole", hash, e); // no way back to it, and no harm
            }
        }
        return kept.values().stream()
                .sorted(Comparator.comparing((Feature feature) -> new Version(feature.version()))
                        .reversed())
                .toList();
    }

    private interface Finding {
        Optional<Feature> find(String hash) throws IOException;
    }

    private interface Checking {
        void check(BundleEntry bundle) throws IOException;
    }

    private List<String> hashes() throws IOException {
        try (Stream<Path> files = Files.list(home.features())) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted(Comparator.comparing(KeptVersions::modified).reversed())
                    .map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
