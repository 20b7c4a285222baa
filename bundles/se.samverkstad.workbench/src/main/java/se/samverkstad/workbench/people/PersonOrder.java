package se.samverkstad.workbench.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.shell.Sorting;

/** What the persons can be sorted by. Among equals, names rise in Swedish order. */
final class PersonOrder {
    static final String NAME = "namn";
    static final String UNIT = "enhet";
    static final String ACCOUNT = "inloggning";
    static final List<String> COLUMNS = List.of(NAME, UNIT, ACCOUNT);
    static final Sorting USUAL = new Sorting(NAME, false);

    private PersonOrder() {}

    /** @param members in Swedish order of names */
    static List<Member> of(List<Member> members, Sorting sorting) {
        return switch (sorting.column()) {
            case UNIT -> byUnit(members, sorting.falling());
            case ACCOUNT -> byAccount(members, sorting.falling());
            default -> byName(members, sorting.falling());
        };
    }

    private static List<Member> byName(List<Member> members, boolean falling) {
        List<Member> sorted = new ArrayList<>(members);
        if (falling) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    /** By the first unit of each; those without one are last either way. */
    private static List<Member> byUnit(List<Member> members, boolean falling) {
        Map<String, String> keys = new HashMap<>();
        members.stream().map(PersonOrder::unit).distinct().forEach(unit -> keys.put(unit, SwedishOrder.key(unit)));
        Comparator<Member> units = Comparator.comparing(member -> keys.getOrDefault(unit(member), ""));
        Comparator<Member> without =
                Comparator.comparing(member -> member.places().isEmpty());
        return members.stream()
                .sorted(without.thenComparing(falling ? units.reversed() : units))
                .toList();
    }

    private static List<Member> byAccount(List<Member> members, boolean falling) {
        Comparator<Member> ways = Comparator.comparingInt(PersonOrder::way);
        return members.stream().sorted(falling ? ways.reversed() : ways).toList();
    }

    private static String unit(Member member) {
        return member.places().isEmpty() ? "" : member.places().get(0).unit().name();
    }

    /** Those who can sign in first, those who cannot any more last. */
    private static int way(Member member) {
        return switch (member.account()) {
            case ACTIVE -> 0;
            case ORGANISATION -> 1;
            case NONE -> member.invited().isPresent() ? 2 : 3;
            case ENDED -> 4;
        };
    }
}
