package se.samverkstad.workbench.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.shell.Heading;
import se.samverkstad.workbench.shell.PageNumber;
import se.samverkstad.workbench.shell.Sorting;

/**
 * The tab <i>Personer</i>: searched, sorted and turned over on the server.
 *
 * @param sought what was looked for; empty for everyone
 * @param ordering as an address says it; empty for the usual one
 * @param found how many there are
 * @param before address of the page before; empty on the first
 * @param after address of the page after; empty on the last
 */
public record PersonsTab(
        String sought,
        String ordering,
        String found,
        List<Heading> headings,
        List<MemberRow> rows,
        String before,
        String place,
        String after) {
    private static final String HERE = "/enheter?flik=personer&";
    private static final int EACH = 50;
    private static final int LONGEST = 200;

    /** @param members everyone, in Swedish order of names */
    static PersonsTab of(Request request, List<Member> members, Text text) {
        String words = request.parameter("sok").orElse("").strip();
        String sought = words.substring(0, Math.min(LONGEST, words.length()));
        Sorting sorting = Sorting.asked(request, PersonOrder.COLUMNS).orElse(PersonOrder.USUAL);
        List<Member> matching =
                members.stream().filter(member -> matches(member, sought)).toList();
        List<Member> found = PersonOrder.of(matching, sorting);
        PageNumber page = PageNumber.of(request, found.size(), EACH);
        String list = sought.isEmpty() ? HERE : HERE + "sok=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&";
        String ordering = sorting.equals(PersonOrder.USUAL) ? "" : sorting.word();
        String pages = Sorting.address(list, ordering);
        return new PersonsTab(
                sought,
                ordering,
                text.of(sought.isEmpty() ? "directory.persons" : "directory.found", found.size()),
                headings(sorting, list, text),
                page.part(found, EACH).stream()
                        .map(member -> MemberRow.of(member, text))
                        .toList(),
                page.before(pages),
                text.of("pages.place", page.number(), page.last()),
                page.after(pages));
    }

    private static List<Heading> headings(Sorting sorting, String list, Text text) {
        Optional<Sorting> now = Optional.of(sorting);
        return List.of(
                Heading.of(text.of("directory.person-name"), PersonOrder.NAME, now, list),
                Heading.of(text.of("directory.person-unit"), PersonOrder.UNIT, now, list),
                Heading.of(text.of("directory.person-account"), PersonOrder.ACCOUNT, now, list));
    }

    private static boolean matches(Member member, String sought) {
        String units =
                member.places().stream().map(place -> place.unit().name()).collect(Collectors.joining(" "));
        String all = String.join(" ", member.person().name(), member.person().user(), units);
        return all.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }
}
