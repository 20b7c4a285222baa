package se.samverkstad.workbench.audit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditEntry;

/**
 * What stands out among entries, by rules that can be explained to whoever they concern. Takes them in order, one by one;
 * what it keeps grows with what stands out and with the number of persons, not with the entries.
 */
final class Exceptions {
    static final int SERIES = 5;
    static final Duration TOGETHER = Duration.ofHours(1);
    static final int FIRST_HOUR = 6;
    static final int LAST_HOUR = 20;
    static final int MANY_READ = 20;
    static final int TIMES_USUAL = 3;
    private static final int MOST = 500;

    /** Why an entry stands out. */
    enum Rule {
        REFUSED,
        DENIED,
        OFF_HOURS,
        PERMISSION,
        ON_ONESELF,
        READ,
        CHAIN,
        RESTORED
    }

    /** @param times how many acts it tells of @param entry the first of them, or the one */
    record Found(Rule rule, AuditEntry entry, long times) {}

    private static final class Series {
        private AuditEntry first;
        private Instant began;
        private long times;

        private Series(AuditEntry first, Instant began) {
            this.first = first;
            this.began = began;
        }
    }

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Series> offHours = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, Series>> read = new TreeMap<>();

    void take(AuditEntry entry) {
        Instant at = entry.instant().orElse(Instant.EPOCH);
        switch (entry.kind()) {
            case "account.refused", "account.code-refused", "account.delayed", "invitation.void", "guest.void" ->
                series(Rule.REFUSED, entry, at);
            case "access.refused" -> series(Rule.DENIED, entry, at);
            case "audit.broken" -> add(Rule.CHAIN, entry, 1);
            case "backup.restored" -> add(Rule.RESTORED, entry, 1);
            default -> {
                if (entry.kind().endsWith(".read")) {
                    reading(entry, at);
                } else if (permission(entry)) {
                    boolean self = !entry.byId().isEmpty() && entry.byId().equals(entry.target());
                    add(self ? Rule.ON_ONESELF : Rule.PERMISSION, entry, 1);
                } else if (entry.kind().equals("person.changed") && entry.byId().equals(entry.target())) {
                    add(Rule.ON_ONESELF, entry, 1);
                } else if (work(entry) && offHours(at)) {
                    ZonedDateTime here = at.atZone(Reviewer.SWEDEN);
                    offHours.computeIfAbsent(
                                    entry.way() + entry.byId() + entry.byName() + here.toLocalDate(),
                                    key -> new Series(entry, at))
                            .times++;
                }
            }
        }
    }

    /** Everything that stands out, in the order of the rules; to be asked once, after the last entry. */
    List<Found> found() {
        series.forEach((key, each) -> close(Rule.valueOf(key.substring(0, key.indexOf(' '))), each));
        offHours.values().forEach(each -> add(Rule.OFF_HOURS, each.first, each.times));
        read.values().forEach(this::unusual);
        found.sort(java.util.Comparator.comparing(Found::rule)
                .thenComparing(each -> each.entry().number()));
        return found;
    }

    private void series(Rule rule, AuditEntry entry, Instant at) {
        String key = rule + " " + entry.byId() + " " + entry.target();
        Series now = series.get(key);
        if (now == null || at.isAfter(now.began.plus(TOGETHER))) {
            if (now != null) {
                close(rule, now);
            }
            now = new Series(entry, at);
            series.put(key, now);
        }
        now.times += times(entry);
    }

    private void close(Rule rule, Series each) {
        if (each.times >= SERIES) {
            add(rule, each.first, each.times);
        }
    }

    private void reading(AuditEntry entry, Instant at) {
        LocalDate day = at.atZone(Reviewer.SWEDEN).toLocalDate();
        read.computeIfAbsent(entry.byId(), key -> new TreeMap<>())
                        .computeIfAbsent(day, key -> new Series(entry, at))
                        .times +=
                times(entry);
    }

    /** Days on which someone read far more than on the middle one of their other days. */
    private void unusual(Map<LocalDate, Series> days) {
        days.forEach((day, each) -> {
            long[] others = days.entrySet().stream()
                    .filter(other -> !other.getKey().equals(day))
                    .mapToLong(other -> other.getValue().times)
                    .sorted()
                    .toArray();
            long usual = others.length == 0 ? 0 : others[others.length / 2];
            if (each.times >= MANY_READ && each.times > TIMES_USUAL * usual) {
                add(Rule.READ, each.first, each.times);
            }
        });
    }

    private static long times(AuditEntry entry) {
        String count = entry.detail("count");
        return count.matches("\\d{1,15}") ? Long.parseLong(count) : 1;
    }

    private static boolean permission(AuditEntry entry) {
        return switch (entry.area()) {
            case "administrator", "role", "deputy", "permission" -> true;
            default -> false;
        };
    }

    /** What people change; signing in and reading at night is no exception. */
    private static boolean work(AuditEntry entry) {
        boolean person = entry.way().equals(By.Way.BROWSER.name())
                || entry.way().equals(By.Way.COMMAND_LINE.name())
                || entry.way().equals(By.Way.PROGRAM.name());
        return person
                && !entry.area().equals("account")
                && !entry.area().equals("invitation")
                && !entry.area().equals("audit");
    }

    static boolean offHours(Instant at) {
        ZonedDateTime here = at.atZone(Reviewer.SWEDEN);
        boolean weekend = here.getDayOfWeek() == DayOfWeek.SATURDAY || here.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || here.getHour() < FIRST_HOUR || here.getHour() >= LAST_HOUR;
    }

    private void add(Rule rule, AuditEntry entry, long times) {
        if (found.size() < MOST) {
            found.add(new Found(rule, entry, times));
        }
    }
}
