package se.samverkstad.modules.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.repository.Repositories;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.repository.Sources;
import se.samverkstad.modules.resolve.Api;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.table.Label;

/** The catalogue, read from the store and the sources at each question; what an archive says of itself is remembered there. */
@Component
public final class ReadCatalogue implements Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(ReadCatalogue.class);

    private final Modules modules;
    private final Repositories repositories;
    private final ContentStore store;
    private final Version api;

    @Activate
    public ReadCatalogue(BundleContext framework, @Reference Modules modules, @Reference Sources sources) {
        this(
                modules,
                sources.repositories(),
                new ContentStore(new Home(Path.of(framework.getProperty("samverkstad.home")))),
                Api.version(Arrays.asList(framework.getBundles())));
    }

    ReadCatalogue(Modules modules, Repositories repositories, ContentStore store, Version api) {
        this.modules = modules;
        this.repositories = repositories;
        this.store = store;
        this.api = api;
    }

    @Override
    public Found search(String words, int page, int size) {
        List<OfferedModule> all = new Search(words)
                .among(modules.offered().stream()
                        .filter(module -> !module.installed())
                        .toList());
        int each = Math.max(1, Math.min(size, MOST));
        int pages = Math.max(1, (all.size() + each - 1) / each);
        int shown = Math.max(1, Math.min(page, pages));
        int first = (shown - 1) * each;
        return new Found(all.subList(first, Math.min(all.size(), first + each)), all.size(), shown, pages);
    }

    @Override
    public Optional<Sheet> of(String module) {
        Map<String, InstalledModule> installed =
                modules.installed().stream().collect(Collectors.toMap(InstalledModule::module, Function.identity()));
        Optional<InstalledModule> here = Optional.ofNullable(installed.get(module));
        Optional<Feature> feature = here.isPresent() ? kept(here.get()) : offered(module);
        return feature.map(found -> new Sheet(
                found.module(),
                found.version(),
                found.vendor(),
                found.length(),
                found.tags(),
                found.pictures().stream()
                        .map(each -> new Picture(each.sha256(), each.alternative()))
                        .toList(),
                new Needed(api, installed, this::available).orNone(found),
                source(found)));
    }

    @Override
    public Optional<byte[]> picture(String module, String sha256) {
        Stream<Feature> versions = Stream.concat(
                modules.installed().stream()
                        .filter(each -> each.module().equals(module))
                        .flatMap(each -> kept(each).stream()),
                offered(module).stream());
        boolean known = versions.flatMap(feature -> feature.pictures().stream())
                .anyMatch(each -> each.sha256().equals(sha256));
        return known ? stored(sha256).or(() -> packed(module, sha256)) : Optional.empty();
    }

    private Optional<byte[]> stored(String sha256) {
        try {
            return store.picture(sha256);
        } catch (IOException e) {
            LOG.warn("the picture {} cannot be read", sha256, e);
            return Optional.empty();
        }
    }

    private Optional<byte[]> packed(String module, String sha256) {
        try {
            return newest(module)
                    .flatMap(offer -> offer.from().here(offer))
                    .map(ModuleArchive::pictures)
                    .map(pictures -> pictures.get(sha256));
        } catch (ModuleRefusal e) {
            LOG.debug("{}", e.sentence().en()); // its list tells of it
            return Optional.empty();
        }
    }

    private Optional<Feature> kept(InstalledModule module) {
        try {
            return store.find(module.featureHash());
        } catch (IOException | ModuleRefusal e) {
            LOG.debug("the feature of {} cannot be read", module.module(), e); // the module itself says so
            return Optional.empty();
        }
    }

    private Optional<Feature> offered(String module) {
        return newest(module).flatMap(repositories::describe);
    }

    private Optional<Offer> newest(String module) {
        return offer(module, Optional.empty());
    }

    private Optional<Offer> offer(String module, Optional<String> version) {
        try {
            return repositories.find(module, version);
        } catch (ModuleRefusal e) {
            return Optional.empty(); // offered with different content, and therefore by nobody
        }
    }

    private Optional<Label> source(Feature feature) {
        return offer(feature.module(), Optional.of(feature.version()))
                .filter(offer ->
                        repositories.describe(offer).filter(feature::equals).isPresent())
                .flatMap(repositories::source)
                .map(ModuleSources::name);
    }

    private Optional<Needed.Available> available(String module, VersionRange range) {
        return repositories.versions(module).stream()
                .filter(version -> range.includes(new Version(version)))
                .flatMap(version -> offer(module, Optional.of(version)).stream())
                .findFirst()
                .map(offer -> new Needed.Available(
                        offer.version(),
                        repositories.describe(offer).map(Feature::name).orElse(new Label(module, module)),
                        repositories.source(offer).map(ModuleSources::name)));
    }
}
