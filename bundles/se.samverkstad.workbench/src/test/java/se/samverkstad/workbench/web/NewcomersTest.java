package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.table.Absent;

final class NewcomersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final SwitchboardDouble switchboard = new SwitchboardDouble();
    private final ModulesDouble modules = new ModulesDouble();
    private final Newcomers newcomers = new Newcomers(switchboard, modules, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aModuleThatTheStartBringsBackIsNotNew() {
        switchboard.install();

        assertThat(newcomers.fresh("radio")).isFalse();
    }

    @Test
    void aModuleThatComesWhileItRunsIsNewAtOnceAndAfterAPauseNoMoreThanBefore() {
        newcomers.bindKernel(() -> true);
        switchboard.install();
        assertThat(newcomers.fresh("radio")).isTrue();

        switchboard.remove(Absent.Why.REMOVED);
        assertThat(newcomers.fresh("radio")).isFalse();
    }

    @Test
    void theJournalTellsOfTheWeekBefore() {
        modules.installedAt(NOW.minus(Duration.ofDays(8)));
        assertThat(newcomers.fresh("radio")).isFalse();

        modules.installedAt(NOW.minus(Duration.ofDays(6)));
        assertThat(new Newcomers(switchboard, modules, Clock.fixed(NOW, ZoneOffset.UTC)).fresh("radio"))
                .isTrue();
    }
}
