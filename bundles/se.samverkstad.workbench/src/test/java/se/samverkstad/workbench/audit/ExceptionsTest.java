package se.samverkstad.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.workbench.audit.Exceptions.Rule;

final class ExceptionsTest {
    private static final String KARIN = "01a201cc-767a-7ed9-83a4-244fbbe2ba90";

    private final List<AuditEntry> entries = new ArrayList<>();

    /** @param time in Sweden */
    private void add(String time, String kind, String by, String target, String detail) {
        Instant at = LocalDateTime.parse(time).atZone(Reviewer.SWEDEN).toInstant();
        String way = by.isEmpty() ? "UNKNOWN" : "BROWSER";
        entries.add(new AuditEntry(entries.size() + 1, at.toString(), kind, by, "", way, target, detail, ""));
    }

    private List<String> found() {
        Exceptions exceptions = new Exceptions();
        entries.forEach(exceptions::take);
        return exceptions.found().stream()
                .map(each -> each.rule() + " " + each.entry().number() + " ×" + each.times())
                .toList();
    }

    @Test
    void anOrdinaryDayHasNone() {
        add("2026-11-20T08:00:00", "account.signed-in", KARIN, KARIN, "");
        add("2026-11-20T09:00:00", "module.updated", KARIN, "podcast", "");
        add("2026-11-20T10:00:00", "person.changed", KARIN, "bo", "");
        add("2026-11-20T11:00:00", "account.refused", "", "bo", "");
        add("2026-11-20T22:00:00", "account.signed-in", KARIN, KARIN, "");

        assertThat(found()).isEmpty();
    }

    @Test
    void fiveRefusalsWithinAnHourAreASeriesAndFourAreNot() {
        for (int minute = 10; minute < 14; minute++) {
            add("2026-11-20T09:" + minute + ":00", "account.refused", "", "bo", "");
            add("2026-11-20T09:" + minute + ":00", "account.refused", "", "eva", "");
        }
        add("2026-11-20T09:20:00", "account.refused", "", "bo", "");
        add("2026-11-20T11:00:00", "account.refused", "", "eva", "");

        assertThat(found()).containsExactly("REFUSED 1 ×5");
    }

    @Test
    void whatWasCountedCountsAsMany() {
        add("2026-11-20T09:00:00", "account.refused", "", "", "");
        add("2026-11-20T09:01:00", "account.refused", "", "", "count=700\n");

        assertThat(found()).containsExactly("REFUSED 1 ×701");
    }

    @Test
    void changesAtNightAndOnWeekendsAreToldOnceADayAndPerson() {
        add("2026-11-20T05:59:59", "module.updated", KARIN, "podcast", "");
        add("2026-11-20T06:00:00", "module.updated", KARIN, "podcast", "");
        add("2026-11-20T19:59:59", "unit.added", KARIN, "u", "");
        add("2026-11-20T20:00:00", "unit.added", KARIN, "u", "");
        add("2026-11-21T12:00:00", "unit.added", KARIN, "u", "");

        assertThat(found()).containsExactly("OFF_HOURS 1 ×2", "OFF_HOURS 5 ×1");
    }

    @Test
    void permissionsAndActsOnOneselfAreToldEachTime() {
        add("2026-11-20T09:00:00", "administrator.given", KARIN, "bo", "");
        add("2026-11-20T09:01:00", "administrator.given", KARIN, KARIN, "");
        add("2026-11-20T09:02:00", "person.changed", KARIN, KARIN, "");

        assertThat(found()).containsExactly("PERMISSION 1 ×1", "ON_ONESELF 2 ×1", "ON_ONESELF 3 ×1");
    }

    @Test
    void readingFarAboveOnesOwnUsualIsTold() {
        for (int day = 10; day < 20; day++) {
            for (int i = 0; i < 10; i++) {
                add("2026-11-%dT09:00:0%d".formatted(day, i), "care.read", KARIN, "r", "");
            }
        }
        add("2026-11-20T09:00:00", "care.read", KARIN, "r", "count=30\n");
        assertThat(found()).isEmpty();
        add("2026-11-20T09:05:00", "care.read", KARIN, "r", "");
        assertThat(found()).containsExactly("READ 101 ×31");
    }

    @Test
    void aBrokenChainAndARestoreAreTold() {
        add("2026-11-20T09:00:00", "backup.restored", "", "", "");
        add("2026-11-20T09:00:01", "audit.broken", "", "17", "");

        assertThat(found()).containsExactly("CHAIN 2 ×1", "RESTORED 1 ×1");
        assertThat(Rule.values()).hasSize(ReviewScreen.rules().size());
    }

    @Test
    void theSampleIsTheSameForTheSameSeedAndAnotherForAnother() {
        String seed = "9f86d081884c7d65";
        assertThat(Period.drawn(100, 1_100, seed)).hasSize(20).isEqualTo(Period.drawn(100, 1_100, seed));
        assertThat(Period.drawn(100, 1_100, seed)).allMatch(number -> number > 100 && number <= 1_100);
        assertThat(Period.drawn(100, 1_100, seed)).isNotEqualTo(Period.drawn(100, 1_100, "0f86d081884c7d65"));
        assertThat(Period.drawn(100, 107, seed)).hasSize(7);
    }
}
