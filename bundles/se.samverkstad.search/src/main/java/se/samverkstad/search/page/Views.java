package se.samverkstad.search.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.Switchboard;

/** The pages of the menu, of core and of every module that runs. */
@Component(service = SearchSource.class)
@Searched(id = "views", label = "search.views", permission = Permissions.SIGNED_IN)
public final class Views implements SearchSource {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Switchboard switchboard;

    @Activate
    public Views(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public String state() {
        return Integer.toHexString(all().hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        return all().stream()
                .filter(view -> view.id().compareTo(id) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return all().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    private List<Findable> all() {
        ContributionTable table = switchboard.current();
        return table.menu().stream()
                .map(item -> view(item, table))
                .sorted(java.util.Comparator.comparing(Findable::id))
                .toList();
    }

    private static Findable view(MenuItem item, ContributionTable table) {
        String module = item.generation().module();
        Optional<Contributions> its = module.equals(GenerationKey.CORE) ? Optional.empty() : table.generation(module);
        return Findable.of(item.path(), item.path(), item.label().in(SWEDISH))
                .english(item.label().in(Locale.ENGLISH))
                .text(its.map(each ->
                                each.name().in(SWEDISH) + "\n" + each.name().in(Locale.ENGLISH))
                        .orElse(""))
                .permission(item.permission());
    }
}
