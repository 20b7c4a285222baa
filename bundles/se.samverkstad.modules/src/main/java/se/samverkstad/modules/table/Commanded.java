package se.samverkstad.modules.table;

import java.util.List;
import se.samverkstad.api.command.Command;

/**
 * A command of one generation; called only while its {@link Snapshot} is open.
 *
 * @param id within its module
 * @param places the whole patterns of the routes it stands on
 * @param keys that are proposed for it, as {@code Alt+Shift+N}; empty for none
 * @param opens whether it changes nothing
 */
public record Commanded(
        GenerationKey generation,
        String id,
        Label title,
        Label description,
        String permission,
        List<String> places,
        int order,
        String keys,
        boolean opens,
        Command command)
        implements Keyed {
    public Commanded {
        places = List.copyOf(places);
    }
}
