package se.samverkstad.workbench.settings;

import java.util.List;
import java.util.UUID;
import se.samverkstad.modules.setting.OwnChoices.Named;
import se.samverkstad.modules.setting.Owner;

/**
 * Whose settings a page is about.
 *
 * @param units whose choices hold while the owner has none, nearest first
 * @param path of the page and of its form
 * @param name of the unit; empty for a person
 */
record OwnDesk(Owner owner, List<UUID> units, String path, String name, Named by) {
    OwnDesk {
        units = List.copyOf(units);
    }
}
