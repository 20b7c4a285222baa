package se.samverkstad.people.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverkstad.people.Member;

/** Which of a person's facts were changed, by name; not what they were, which is no matter of the record. */
public final class Differences {
    private Differences() {}

    /** Such as {@code name unit}; empty when there is none but that of the administrator, which has an act of its own. */
    static String between(Member before, Member after) {
        List<String> names = new ArrayList<>();
        note(names, "name", before.person().name(), after.person().name());
        note(names, "user", before.person().user(), after.person().user());
        note(names, "email", before.email(), after.email());
        note(
                names,
                "unit",
                before.places().stream().map(each -> each.unit().id()).toList(),
                after.places().stream().map(each -> each.unit().id()).toList());
        note(
                names,
                "title",
                before.places().stream().map(Member.Place::title).toList(),
                after.places().stream().map(Member.Place::title).toList());
        return String.join(" ", names);
    }

    private static void note(List<String> names, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
