package se.samverkstad.modules.repository;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.repository.Repository.Offer;
import se.samverkstad.modules.source.ModuleSource;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.modules.table.Label;

/**
 * All sources together. An earlier one wins where two offer the same version; where their bytes differ, that version is
 * offered by nobody, for an id always means the same content. Read anew at each call, without the network.
 */
public final class Repositories {
    private final Supplier<List<Place>> places;
    private final Descriptions descriptions = new Descriptions();

    Repositories(Supplier<List<Place>> places) {
        this.places = places;
    }

    /** A source and what reads it. */
    record Place(ModuleSource source, Repository repository) {}

    /** What one version is offered as, by the sources that may offer it. */
    private record Offered(List<Offer> offers, List<ModuleSource> sources) {
        boolean conflicting() {
            return offers.stream().map(Offer::sha256).distinct().count() > 1;
        }

        Offer first() {
            return offers.get(0);
        }

        Label names() {
            List<Label> names =
                    sources.stream().map(ModuleSources::name).distinct().toList();
            return new Label(
                    names.stream().map(Label::sv).collect(Collectors.joining(", ")),
                    names.stream().map(Label::en).collect(Collectors.joining(", ")));
        }
    }

    /** The newest version of each module; none of a module whose newest is offered with different content. */
    public Collection<Offer> newest() {
        List<Offer> newest = new ArrayList<>();
        all().values().forEach(versions -> {
            Offered last = versions.lastEntry().getValue();
            if (!last.conflicting()) {
                newest.add(last.first());
            }
        });
        return newest;
    }

    /**
     * That version, or the newest when none is asked for.
     *
     * @throws ModuleRefusal {@code DAMAGED} when it is offered with different content
     */
    public Optional<Offer> find(String module, Optional<String> version) {
        TreeMap<Version, Offered> versions = all().getOrDefault(module, new TreeMap<>());
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Offered wanted = version.isEmpty()
                ? versions.lastEntry().getValue()
                : versions.values().stream()
                        .filter(each -> each.first().version().equals(version.get()))
                        .findFirst()
                        .orElse(null);
        if (wanted == null) {
            return Optional.empty();
        }
        if (wanted.conflicting()) {
            throw new ModuleRefusal(Code.DAMAGED, conflict(wanted));
        }
        return Optional.of(wanted.first());
    }

    /** The highest version of each module that can be had; of none whose newest is offered with different content. */
    public Map<String, String> highest() {
        Map<String, String> highest = new TreeMap<>();
        newest().forEach(offer -> highest.put(offer.module(), offer.version()));
        return highest;
    }

    /** The versions of a module, newest first, for a sentence that says what there is. */
    public List<String> versions(String module) {
        return all().getOrDefault(module, new TreeMap<>()).descendingMap().values().stream()
                .map(each -> each.first().version())
                .toList();
    }

    /** The source an offer comes from. */
    public Optional<ModuleSource> source(Offer offer) {
        return places.get().stream()
                .filter(place -> place.repository() == offer.from())
                .map(Place::source)
                .findFirst();
    }

    /** What is offered twice with different content, in one sentence each. */
    public List<Label> conflicts() {
        return all().values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(Offered::conflicting)
                .map(Repositories::conflict)
                .toList();
    }

    /** What the archive says, as far as it is here; read once for as long as its bytes are the same. */
    public Optional<Feature> describe(Offer offer) {
        return descriptions.of(offer);
    }

    public static int compare(String a, String b) {
        return new Version(a).compareTo(new Version(b));
    }

    /** Why a module that someone asks for is not to be had, when its name is bound to a source that does not offer it. */
    public Optional<ModuleRefusal> bound(String module) {
        List<ModuleSource> sources = places.get().stream().map(Place::source).toList();
        return new Bindings(sources)
                .holder(module)
                .map(holder -> refuse(Code.UNKNOWN, "plan.bound", module, ModuleSources.name(holder)));
    }

    private static Label conflict(Offered version) {
        Offer offer = version.first();
        return say("repositories.conflict", offer.module(), offer.version(), version.names());
    }

    private Map<String, TreeMap<Version, Offered>> all() {
        List<Place> now = places.get();
        Bindings bindings = new Bindings(now.stream().map(Place::source).toList());
        Map<String, TreeMap<Version, Offered>> all = new TreeMap<>();
        for (Place place : now) {
            if (place.source().on()) {
                Map<String, Boolean> allowed = new LinkedHashMap<>();
                for (Offer offer : place.repository().offers()) {
                    if (allowed.computeIfAbsent(offer.module(), module -> bindings.allows(place.source(), module))) {
                        Offered version = all.computeIfAbsent(offer.module(), key -> new TreeMap<>())
                                .computeIfAbsent(
                                        new Version(offer.version()),
                                        key -> new Offered(new ArrayList<>(), new ArrayList<>()));
                        version.offers().add(offer);
                        version.sources().add(place.source());
                    }
                }
            }
        }
        return all;
    }
}
