package se.samverkstad.modules.change;

import java.util.List;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;

/**
 * A module that a repository offers.
 *
 * @param tags words it can be found by besides those of its name and purpose
 */
public record OfferedModule(
        String module,
        Label name,
        Label purpose,
        String version,
        String vendor,
        long bytes,
        List<Label> data,
        List<Permission> permissions,
        List<Label> notes,
        List<String> tags,
        boolean installed) {}
