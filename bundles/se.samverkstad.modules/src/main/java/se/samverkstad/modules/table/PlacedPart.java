package se.samverkstad.modules.table;

import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;

/**
 * A part that joins another page; called only while its {@link Snapshot} is open.
 *
 * @param id within its module; with the module's it is what arrangements remember
 * @param target {@code start}, or the path of a page in the menu
 * @param region where it usually stands there; Start has none
 * @param wide whether it usually takes the whole width
 * @param help the name of the page of help that tells of it; empty when none is declared
 */
public record PlacedPart(
        GenerationKey generation,
        String id,
        String target,
        Region region,
        Label title,
        int order,
        boolean wide,
        String permission,
        String help,
        Part part)
        implements Keyed {
    /** Start has no regions, whatever was declared. */
    public PlacedPart {
        region = target.startsWith("/") ? region : Region.AFTER;
    }

    /** Without help of its own. */
    public PlacedPart(
            GenerationKey generation,
            String id,
            String target,
            Region region,
            Label title,
            int order,
            boolean wide,
            String permission,
            Part part) {
        this(generation, id, target, region, title, order, wide, permission, "", part);
    }
}
