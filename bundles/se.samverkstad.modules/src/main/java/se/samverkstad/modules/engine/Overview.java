package se.samverkstad.modules.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.repository.Repositories;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.words.Sentences;

/** What is installed and what is offered, computed anew from the profile, what runs, and the repositories. */
final class Overview {
    private static final Logger LOG = LoggerFactory.getLogger(Overview.class);

    private Overview() {}

    static List<InstalledModule> installed(Installation installation, ContentStore store, Repositories repositories) {
        List<InstalledModule> modules = new ArrayList<>();
        Map<String, String> highest = repositories.highest(); // once: each question reads every source
        for (Entry entry : installation.profile().entries().values()) {
            if (entry.standing() != Standing.REMOVED) {
                modules.add(installed(entry, installation, store, Optional.ofNullable(highest.get(entry.module()))));
            }
        }
        modules.sort(Comparator.comparing(module -> module.name().sv()));
        return modules;
    }

    static List<KeptData> kept(Installation installation, ContentStore store) {
        List<KeptData> kept = new ArrayList<>();
        for (Entry entry : installation.profile().entries().values()) {
            Feature feature = feature(entry, store::find)
                    .orElseThrow(() -> Sentences.refuse(Code.DAMAGED, "store.missing", entry.module(), "feature.json"));
            KeptData.Standing standing = switch (entry.standing()) {
                case ENABLED -> KeptData.Standing.INSTALLED;
                case PAUSED -> KeptData.Standing.PAUSED;
                case REMOVED -> KeptData.Standing.REMOVED;
            };
            kept.add(new KeptData(entry.module(), feature.name(), standing, feature.declaration()));
        }
        kept.sort(Comparator.comparing(each -> each.name().sv()));
        return kept;
    }

    static List<OfferedModule> offered(Installation installation, Repositories repositories) {
        List<OfferedModule> modules = new ArrayList<>();
        for (Offer offer : repositories.newest()) {
            repositories
                    .describe(offer)
                    .ifPresent(feature -> modules.add(new OfferedModule(
                            feature.module(),
                            feature.name(),
                            feature.purpose(),
                            feature.version(),
                            feature.vendor(),
                            offer.length(),
                            data(feature),
                            feature.permissions(),
                            feature.notes(),
                            feature.tags(),
                            installation.profile().installed(feature.module()).isPresent())));
        }
        modules.sort(Comparator.comparing(module -> module.name().sv()));
        return modules;
    }

    private static InstalledModule installed(
            Entry entry, Installation installation, ContentStore store, Optional<String> highest) {
        Optional<NotRunning> notRunning = installation.notRunning(entry.module());
        State state = entry.standing() == Standing.PAUSED
                ? State.PAUSED
                : notRunning.map(NotRunning::state).orElse(State.WORKING);
        Optional<Feature> feature = feature(entry, store::glance);
        Label unnamed = new Label(entry.module(), entry.module());
        return new InstalledModule(
                entry.module(),
                feature.map(Feature::name).orElse(unnamed),
                feature.map(Feature::purpose).orElse(new Label("", "")),
                entry.version(),
                state,
                notRunning.map(NotRunning::why),
                highest.filter(version -> Repositories.compare(version, entry.version()) > 0),
                feature.map(Overview::data).orElse(List.of()),
                feature.map(Feature::permissions).orElse(List.of()),
                feature.map(found -> found.bundles().stream()
                                .map(Feature.BundleEntry::fileName)
                                .toList())
                        .orElse(List.of()),
                entry.feature());
    }

    private interface Finding {
        Optional<Feature> find(String hash) throws IOException;
    }

    private static Optional<Feature> feature(Entry entry, Finding finding) {
        try {
            return finding.find(entry.feature());
        } catch (IOException | ModuleRefusal e) {
            LOG.warn("the feature of {} cannot be read", entry.module(), e);
            return Optional.empty();
        }
    }

    private static List<Label> data(Feature feature) {
        return feature.data().stream().map(Feature.DataSet::label).toList();
    }
}
