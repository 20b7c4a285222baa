package se.samverkstad.workbench.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;

/**
 * What a switch means to people.
 *
 * @param permissions of the menu entries that came or went with it
 */
record News(Kind kind, Label name, Set<String> permissions) {
    enum Kind {
        CAME,
        CAME_BACK,
        PAUSED,
        WENT
    }

    static List<News> between(ContributionTable before, ContributionTable after) {
        List<News> news = new ArrayList<>();
        for (Contributions now : after.generations()) {
            String module = now.generation().module();
            if (before.generation(module).isEmpty() && !module.equals(GenerationKey.CORE)) {
                news.add(of(wasPaused(before, module) ? Kind.CAME_BACK : Kind.CAME, now));
            }
        }
        for (Contributions then : before.generations()) {
            String module = then.generation().module();
            if (after.generation(module).isEmpty()) {
                news.add(of(wasPaused(after, module) ? Kind.PAUSED : Kind.WENT, then));
            }
        }
        return news;
    }

    /** Whether it concerns someone: a module without menu entries that they may see goes unnoticed. */
    boolean concerns(Principal principal) {
        return permissions.stream().anyMatch(principal::may);
    }

    private static boolean wasPaused(ContributionTable table, String module) {
        return table.absent().stream()
                .anyMatch(each -> each.module().equals(module) && each.why() == Absent.Why.PAUSED);
    }

    private static News of(Kind kind, Contributions contributions) {
        Set<String> permissions = contributions.all(MenuItem.class).stream()
                .map(MenuItem::permission)
                .collect(Collectors.toCollection(HashSet::new));
        return new News(kind, contributions.name(), Set.copyOf(permissions));
    }
}
