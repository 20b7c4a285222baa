package se.samverkstad.modules.table;

import java.util.List;

/** Everything that one generation contributes. */
public record Contributions(
        GenerationKey generation,
        Label name,
        List<Route> routes,
        List<MenuItem> menu,
        List<PlacedPart> parts,
        List<Check> checks,
        List<Demonstration> demonstrations,
        List<Resting> resting,
        List<Searchable> searchables,
        Help help) {
    public Contributions {
        routes = List.copyOf(routes);
        menu = List.copyOf(menu);
        parts = List.copyOf(parts);
        checks = List.copyOf(checks);
        demonstrations = List.copyOf(demonstrations);
        resting = List.copyOf(resting);
        searchables = List.copyOf(searchables);
    }

    /** Without anything for a demo, waiting work, search and help. */
    public Contributions(
            GenerationKey generation,
            Label name,
            List<Route> routes,
            List<MenuItem> menu,
            List<PlacedPart> parts,
            List<Check> checks) {
        this(generation, name, routes, menu, parts, checks, List.of(), List.of(), List.of(), Help.none());
    }
}
