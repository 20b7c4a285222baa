package se.samverkstad.workbench.command.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.ContributionTable;

/** Which keys belong to what, of one table for one person: what they chose, else what the command proposes. */
final class Bindings {
    private Bindings() {}

    /** Every command that the person may run, in order, those without keys as well. */
    static List<Binding> of(ContributionTable table, Principal person, Chosen chosen) {
        Map<Commanded, Optional<Keys>> found = new LinkedHashMap<>();
        Map<Keys, List<Commanded>> owners = new LinkedHashMap<>();
        for (Commanded command : table.commands()) {
            if (person.may(command.permission())) {
                Optional<Keys> keys = Keys.of(chosen.keys().getOrDefault(command.key(), command.keys()));
                found.put(command, keys);
                keys.ifPresent(each ->
                        owners.computeIfAbsent(each, key -> new ArrayList<>()).add(command));
            }
        }
        List<Binding> bindings = new ArrayList<>();
        found.forEach((command, keys) -> bindings.add(new Binding(
                command,
                keys,
                keys.map(each -> owners.getOrDefault(each, List.of()).stream()
                                .filter(other -> !other.equals(command))
                                .toList())
                        .orElse(List.of()))));
        return bindings;
    }
}
