package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.List;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.start.layout.Layout.Place;

/**
 * A part in the list.
 *
 * @param id of its buttons
 * @param first whether it cannot go further up
 */
public record LayoutRow(
        String part, String id, String title, boolean shown, boolean wide, boolean fresh, boolean first, boolean last) {

    static List<LayoutRow> of(List<Place> places, Request request) {
        long seen = places.stream().filter(Place::shown).count();
        List<LayoutRow> rows = new ArrayList<>();
        int number = 0;
        for (Place place : places) {
            number += place.shown() ? 1 : 0;
            String key = place.part().key();
            rows.add(new LayoutRow(
                    key,
                    key.replace('/', '-'),
                    place.part().title().in(request.locale()),
                    place.shown(),
                    place.wide(),
                    place.fresh(),
                    number == 1,
                    number == seen));
        }
        return rows;
    }
}
