package se.samverkstad.modules.table;

import java.util.List;

/** Everything that one generation contributes. */
public record Contributions(
        GenerationKey generation,
        Label name,
        List<Route> routes,
        List<MenuItem> menu,
        List<PlacedPart> parts,
        List<Check> checks) {
    public Contributions {
        routes = List.copyOf(routes);
        menu = List.copyOf(menu);
        parts = List.copyOf(parts);
        checks = List.copyOf(checks);
    }
}
