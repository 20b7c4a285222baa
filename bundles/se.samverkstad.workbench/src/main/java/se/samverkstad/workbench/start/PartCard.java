package se.samverkstad.workbench.start;

import java.util.Optional;
import se.samverkstad.api.web.PartPlacement.Region;

/**
 * A part on Start or in a perspective.
 *
 * @param id of its heading
 * @param module that it is of
 * @param wide whether it takes the whole width
 * @param region where in a perspective it stands
 * @param content HTML the part wrote; empty when it failed
 * @param late whether it failed by not answering in time
 * @param help the address of what tells of it; empty when nothing does
 */
public record PartCard(
        String id,
        String module,
        String title,
        boolean wide,
        Region region,
        Optional<String> content,
        boolean late,
        Optional<String> help) {}
