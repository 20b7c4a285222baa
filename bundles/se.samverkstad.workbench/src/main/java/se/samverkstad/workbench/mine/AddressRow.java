package se.samverkstad.workbench.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.OfferedFeed;
import se.samverkstad.people.FeedAddresses.Address;
import se.samverkstad.people.FeedAddresses.Feed;
import se.samverkstad.people.roles.Period;

/**
 * Something that a person may subscribe to, or could when they made the address.
 *
 * @param key in forms, {@code podcast/new-episodes}
 * @param about what is in it; empty while its module is away
 * @param kind in words
 * @param state of the address in words; empty when there is none
 * @param offered whether an address can be made now
 * @param made whether there is one
 */
public record AddressRow(
        String key, String name, String about, String kind, String state, boolean offered, boolean made) {
    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]{0,30})/([a-z][a-z0-9-]{0,30})");

    /** What is offered in its order, then the addresses to what is not there now. */
    static List<AddressRow> of(List<OfferedFeed> offered, List<Address> addresses, ContributionTable table, Text text) {
        Map<Feed, Address> made = addresses.stream().collect(Collectors.toMap(Address::feed, each -> each));
        List<AddressRow> rows = new ArrayList<>();
        for (OfferedFeed each : offered) {
            Optional<Address> address = Optional.ofNullable(made.remove(feed(each)));
            rows.add(new AddressRow(
                    key(each),
                    each.name().in(text.locale()),
                    each.description().in(text.locale()),
                    text.of("feed.kind-" + word(each)),
                    address.map(known -> fetched(known, text)).orElse(""),
                    true,
                    address.isPresent()));
        }
        made.values().stream()
                .sorted(Comparator.comparing(Address::created))
                .forEach(each -> rows.add(away(each, table, text)));
        return rows;
    }

    private static AddressRow away(Address address, ContributionTable table, Text text) {
        Feed feed = address.feed();
        boolean there = table.feed(feed.module(), feed.id()).isPresent();
        String why = text.of(there ? "feed.may-not" : "feed.away");
        String state = Stream.of(fetched(address, text), why).collect(Collectors.joining(" "));
        return new AddressRow(
                feed.module() + "/" + feed.id(), address.name().in(text.locale()), "", "", state, false, true);
    }

    private static String fetched(Address address, Text text) {
        String created = text.day(address.created());
        return address.fetched()
                .map(day -> text.of("feed.used", created, text.day(noon(day))))
                .orElseGet(() -> text.of("feed.unused", created));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Period.ZONE).toInstant();
    }

    static String key(OfferedFeed offered) {
        return offered.generation().module() + "/" + offered.id();
    }

    static Feed feed(OfferedFeed offered) {
        return new Feed(offered.generation().module(), offered.id());
    }

    /** What a form names; empty when it names nothing of the kind. */
    static Optional<Feed> feed(String key) {
        Matcher known = KEY.matcher(key);
        return known.matches() ? Optional.of(new Feed(known.group(1), known.group(2))) : Optional.empty();
    }

    static String word(OfferedFeed offered) {
        return offered.kind().name().toLowerCase(Locale.ROOT);
    }
}
