package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.start.layout.Layout.Place;

/**
 * A part in the list.
 *
 * @param id of its buttons
 * @param first whether it cannot go further up
 * @param moves the words of what brings it into the other regions; none on Start
 */
public record LayoutRow(
        String part,
        String id,
        String title,
        boolean shown,
        boolean wide,
        Region region,
        boolean fresh,
        boolean first,
        boolean last,
        List<String> moves) {
    public LayoutRow {
        moves = List.copyOf(moves);
    }

    static List<LayoutRow> of(List<Place> places, boolean regions, Request request) {
        Map<Region, Long> seen = places.stream()
                .filter(Place::shown)
                .collect(Collectors.groupingBy(Place::region, Collectors.counting()));
        Map<Region, Long> before = new EnumMap<>(Region.class);
        List<LayoutRow> rows = new ArrayList<>();
        for (Place place : places) {
            Region region = place.region();
            long number = before.merge(region, place.shown() ? 1L : 0L, Long::sum);
            String key = place.part().key();
            rows.add(new LayoutRow(
                    key,
                    key.replace('/', '-'),
                    place.part().title().in(request.locale()),
                    place.shown(),
                    place.wide(),
                    region,
                    place.fresh(),
                    number == 1,
                    number == seen.getOrDefault(region, 0L),
                    regions ? moves(region) : List.of()));
        }
        return rows;
    }

    private static List<String> moves(Region from) {
        return Arrays.stream(Region.values())
                .filter(region -> region != from)
                .map(region -> Act.into(region).word())
                .toList();
    }
}
