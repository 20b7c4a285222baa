package se.samverkstad.modules.repository;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Version;
import se.samverkstad.modules.repository.Repository.Offer;

/** All repositories together; an earlier one wins where two offer the same version. */
public final class Repositories {
    private final List<Repository> repositories;

    public Repositories(List<Repository> repositories) {
        this.repositories = List.copyOf(repositories);
    }

    /** The newest version of each module. */
    public Collection<Offer> newest() {
        Map<String, Offer> newest = new TreeMap<>();
        for (Offer offer : all()) {
            newest.merge(offer.module(), offer, (a, b) -> compare(b.version(), a.version()) > 0 ? b : a);
        }
        return newest.values();
    }

    /** That version, or the newest when none is asked for. */
    public Optional<Offer> find(String module, Optional<String> version) {
        return all().stream()
                .filter(offer -> offer.module().equals(module))
                .filter(offer -> version.isEmpty() || version.get().equals(offer.version()))
                .max(Comparator.comparing(offer -> new Version(offer.version())));
    }

    /** The versions of a module, newest first, for a sentence that says what there is. */
    public List<String> versions(String module) {
        return all().stream()
                .filter(offer -> offer.module().equals(module))
                .map(Offer::version)
                .distinct()
                .sorted((a, b) -> compare(b, a))
                .toList();
    }

    public static int compare(String a, String b) {
        return new Version(a).compareTo(new Version(b));
    }

    private List<Offer> all() {
        return repositories.stream()
                .flatMap(repository -> repository.offers().stream())
                .filter(offer -> offer.version().matches("\\d+\\.\\d+\\.\\d+(\\.[A-Za-z0-9_-]+)?"))
                .toList();
    }
}
