package se.samverkstad.modules.change;

import java.util.List;
import se.samverkstad.modules.table.Label;

/** A module that a repository offers. */
public record OfferedModule(
        String module,
        Label name,
        Label purpose,
        String version,
        String vendor,
        long bytes,
        List<Label> data,
        List<Label> permissions,
        List<Label> notes,
        boolean installed) {}
