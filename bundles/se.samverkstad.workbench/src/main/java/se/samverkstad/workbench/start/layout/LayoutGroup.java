package se.samverkstad.workbench.start.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.PartPlacement.Region;

/** Parts that are shown below one heading: all of them on Start, those of one region in a perspective. */
public record LayoutGroup(String id, String title, List<LayoutRow> rows) {
    static List<LayoutGroup> of(List<LayoutRow> rows, boolean regions, Text text) {
        List<LayoutRow> shown = rows.stream().filter(LayoutRow::shown).toList();
        return regions
                ? Arrays.stream(Region.values())
                        .map(region -> new LayoutGroup(
                                Act.into(region).word(),
                                title(region, text),
                                shown.stream()
                                        .filter(row -> row.region() == region)
                                        .toList()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList()
                : List.of(new LayoutGroup("visas", text.of("layout.shown"), shown));
    }

    private static String title(Region region, Text text) {
        return text.of("perspective.region." + region.name().toLowerCase(Locale.ROOT));
    }
}
