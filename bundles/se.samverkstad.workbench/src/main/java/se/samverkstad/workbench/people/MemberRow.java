package se.samverkstad.workbench.people;

import java.util.stream.Collectors;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Member;

/** A person in a list. @param places titles and units, or what stands for none */
public record MemberRow(String id, String name, String places, String state, String icon, String color) {
    static MemberRow of(Member member, Text text) {
        String places = member.places().stream()
                .map(place -> place.title().isEmpty()
                        ? place.unit().name()
                        : place.title() + ", " + place.unit().name())
                .collect(Collectors.joining(" · "));
        if (member.person().administrator()) {
            places = places.isEmpty()
                    ? text.of("directory.administrator")
                    : places + " · " + text.of("directory.administrator");
        }
        String id = member.person().id().toString();
        String name = member.person().name();
        String invited = member.invited().map(text::day).orElse("");
        return switch (member.account()) {
            case ACTIVE -> new MemberRow(id, name, places, text.of("directory.account-active"), "ok", "success");
            case ORGANISATION ->
                new MemberRow(id, name, places, text.of("directory.account-organisation"), "ok", "success");
            case ENDED -> new MemberRow(id, name, places, text.of("directory.account-ended"), "hold", "neutral");
            case NONE ->
                new MemberRow(
                        id,
                        name,
                        places,
                        invited.isEmpty()
                                ? text.of("directory.account-none")
                                : text.of("directory.account-invited", invited),
                        "hold",
                        "neutral");
        };
    }
}
