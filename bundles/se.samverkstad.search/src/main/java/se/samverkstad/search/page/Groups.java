package se.samverkstad.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.search.index.Hit;
import se.samverkstad.search.upkeep.Search;
import se.samverkstad.search.upkeep.Search.Origin;

/** Hits under what they are and where they come from; the group of the best hit first, and help after what it tells of. */
@Component(service = Groups.class)
public final class Groups {
    private static final String HELP = "core/help";

    private final Search search;

    @Activate
    public Groups(@Reference Search search) {
        this.search = search;
    }

    /**
     * @param id such as {@code podcast-episodes}
     * @param source such as {@code podcast/episodes}; empty for what is not looked in alone
     * @param kind such as <i>Avsnitt</i>
     * @param module such as <i>Forskningspodd</i>; empty for what is of the workbench
     */
    public record Group(String id, String source, String kind, String module, List<Shown> hits) {
        /** What it is and where it comes from, in one line. */
        public String name() {
            return module.isEmpty() ? kind : kind + " – " + module;
        }
    }

    /**
     * A hit as one person reads it.
     *
     * @param unready whether it is something that cannot be done now; the summary says why
     */
    public record Shown(String path, String title, String summary, boolean unready) {}

    List<Group> of(List<Hit> hits, Locale locale) {
        Map<String, List<Shown>> sources = new LinkedHashMap<>();
        hits.forEach(hit -> sources.computeIfAbsent(hit.source(), key -> new ArrayList<>())
                .add(new Shown(hit.path(), hit.title(locale), hit.summary(), false)));
        List<Group> groups = new ArrayList<>();
        // A module that went since has no origin, and its hits go with it.
        sources.forEach((source, shown) -> search.origin(source)
                .map(origin -> group(source, origin, shown, locale))
                .ifPresent(groups::add));
        groups.sort(Comparator.comparing(group -> group.source().equals(HELP)));
        return List.copyOf(groups);
    }

    private static Group group(String source, Origin origin, List<Shown> shown, Locale locale) {
        return new Group(
                source.replace('/', '-'),
                source,
                origin.kind().in(locale),
                origin.module().map(name -> name.in(locale)).orElse(""),
                List.copyOf(shown));
    }
}
