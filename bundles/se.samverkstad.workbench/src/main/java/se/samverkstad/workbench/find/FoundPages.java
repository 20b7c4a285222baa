package se.samverkstad.workbench.find;

import java.util.Comparator;
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
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.shell.Screens;

/** The pages that everyone has for themselves and that stand in no menu. */
@Component(service = SearchSource.class)
@Searched(id = "pages", label = "search.mine", permission = Permissions.SIGNED_IN)
public final class FoundPages implements SearchSource {
    /** @param title the key of its heading @param lead the key of what it says below */
    private record Place(String id, String path, String title, String lead) {}

    private static final List<Place> PLACES = List.of(
            new Place("account", "/mitt-konto", "mine.title", "mine.password-lead"),
            new Place("addresses", "/mitt-konto/adresser", "feed.title", "feed.lead"),
            new Place("guides", "/guider", "guides.title", "guides.lead"),
            new Place("jobs", "/jobb", "jobs.title", "jobs.lead"),
            new Place("keys", "/mitt-konto/kortkommandon", "keys.title", "keys.lead"),
            new Place("notices", "/aviseringar", "notices.title", "notices.lead"),
            new Place("password", "/mitt-konto/losenord", "mine.password", "mine.password-lead"));

    private final List<Findable> all;

    @Activate
    public FoundPages(@Reference Screens screens) {
        Text swedish = screens.text(Locale.forLanguageTag("sv"));
        Text english = screens.text(Locale.ENGLISH);
        all = PLACES.stream()
                .map(place -> Findable.of(place.id(), place.path(), swedish.of(place.title()))
                        .english(english.of(place.title()))
                        .text(swedish.of(place.lead()) + "\n" + english.of(place.lead())))
                .sorted(Comparator.comparing(Findable::id))
                .toList();
    }

    @Override
    public String state() {
        return Integer.toHexString(all.hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        return all.stream()
                .filter(each -> each.id().compareTo(id) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
