package se.samverkstad.modules.table;

import se.samverkstad.api.web.Part;

/**
 * A part that joins another page; called only while its {@link Snapshot} is open.
 *
 * @param id within its module; with the module's it is what arrangements remember
 * @param wide whether it usually takes the whole width
 */
public record PlacedPart(
        GenerationKey generation,
        String id,
        String target,
        Label title,
        int order,
        boolean wide,
        String permission,
        Part part)
        implements Keyed {}
