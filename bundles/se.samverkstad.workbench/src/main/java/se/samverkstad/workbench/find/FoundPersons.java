package se.samverkstad.workbench.find;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.search.Findable;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.api.search.Searched;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.modules.Manage;

/** Persons, by name, by what they sign in with, by unit and title, for those who may open the page of a person. */
@Component(service = SearchSource.class)
@Searched(id = FoundPersons.ID, label = "search.persons", permission = Manage.PERMISSION)
public final class FoundPersons implements SearchSource {
    public static final String ID = "persons";

    private final Directory directory;

    @Activate
    public FoundPersons(@Reference Directory directory) {
        this.directory = directory;
    }

    @Override
    public String state() {
        List<Findable> all = all();
        return all.size() + "-" + Integer.toHexString(all.hashCode());
    }

    @Override
    public List<Findable> after(String id, int most) {
        return all().stream()
                .filter(person -> person.id().compareTo(id) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Findable> find(String id) {
        return directory.member(UUID.fromString(id)).map(FoundPersons::findable);
    }

    /** There are thousands at most, and an organisation's file changes all of them at once. */
    private List<Findable> all() {
        return directory.members().stream()
                .map(FoundPersons::findable)
                .sorted(Comparator.comparing(Findable::id))
                .toList();
    }

    private static Findable findable(Member member) {
        String id = member.person().id().toString();
        return Findable.of(id, "/enheter/person/" + id, member.person().name())
                .summary(member.places().stream().map(FoundPersons::place).collect(Collectors.joining(", ")))
                .text(member.person().user() + "\n" + member.email());
    }

    private static String place(Member.Place place) {
        return place.title().isBlank()
                ? place.unit().name()
                : place.title() + ", " + place.unit().name();
    }
}
