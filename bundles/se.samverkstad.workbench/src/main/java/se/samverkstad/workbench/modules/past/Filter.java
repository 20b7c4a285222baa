package se.samverkstad.workbench.modules.past;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.Selection;

/**
 * What is looked for, as it was written; what means nothing is as if it were not there.
 *
 * @param person the key of a person, or the name of a {@link By.Way}
 * @param kind a {@link Kind#word}
 * @param from a day in Sweden
 * @param until the last day
 * @param before number of an entry; older ones come
 */
public record Filter(
        Optional<String> module,
        Optional<String> person,
        Optional<Kind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Long> before) {
    private static final int LAST_YEAR = 9999;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /**
     * @param words finds a value by the name it has in the interface: {@code modul}, {@code person}, {@code slag},
     *     {@code fran}, {@code till}, {@code fore}
     */
    static Filter of(Function<String, Optional<String>> words) {
        return new Filter(
                words.apply("modul").filter(each -> each.matches("[a-z][a-z0-9-]{0,30}")),
                words.apply("person").filter(each -> !each.isBlank() && each.length() <= 100),
                words.apply("slag").flatMap(Kind::named),
                words.apply("fran").flatMap(Filter::day),
                words.apply("till").flatMap(Filter::day),
                words.apply("fore").filter(each -> each.matches("\\d{1,18}")).map(Long::valueOf));
    }

    /** @param kinds all that tell of modules */
    Selection selection(List<String> kinds, int limit) {
        Optional<String> way = person.filter(Filter::isWay);
        return new Selection(
                kinds.stream()
                        .filter(each -> kind.isEmpty() || Kind.of(each) == kind.get())
                        .toList(),
                module,
                person.filter(each -> !isWay(each)),
                way,
                from.map(Filter::begins),
                until.map(day -> begins(day.plusDays(1))),
                before,
                limit);
    }

    private static boolean isWay(String word) {
        return word.equals(By.Way.COMMAND_LINE.name()) || word.equals(By.Way.SYSTEM.name());
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    /** Whether anything is looked for at all. */
    boolean open() {
        return module.isEmpty() && person.isEmpty() && kind.isEmpty() && from.isEmpty() && until.isEmpty();
    }

    /** The same, as the part of an address after the question mark; without the page. */
    String query() {
        Map<String, String> words = new LinkedHashMap<>();
        module.ifPresent(each -> words.put("modul", each));
        person.ifPresent(each -> words.put("person", each));
        kind.ifPresent(each -> words.put("slag", each.word()));
        from.ifPresent(each -> words.put("fran", each.toString()));
        until.ifPresent(each -> words.put("till", each.toString()));
        return words.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
