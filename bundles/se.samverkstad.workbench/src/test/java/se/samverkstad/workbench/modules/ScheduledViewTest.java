package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class ScheduledViewTest {
    private static final Label WHY = new Label("Servern var avstängd då.", "The server was off then.");

    private final Text text = new Screens().text(Locale.forLanguageTag("sv-SE"));

    @Test
    void whatWaitsTellsWhenWhatAndWhoAndCanBeCalledOff() {
        ScheduledView view = view(Samples.plan(Verb.UPDATE), "2026-12-01T17:00:00Z", State.WAITING);

        assertThat(view.heading()).isEqualTo("Ändring planerad till 1 dec. 2026 kl. 18.00");
        assertThat(view.act()).isEqualTo("Uppdatera Forskningspodd");
        assertThat(view.note()).isEqualTo("Planerad av Eva Lind.");
        assertThat(view.callable()).isTrue();
        assertThat(view.open()).isTrue();
    }

    @Test
    void aTimeThatComesTwiceSaysWhichOfThem() {
        assertThat(view(Samples.plan(Verb.UPDATE), "2026-10-25T00:30:00Z", State.WAITING)
                        .heading())
                .isEqualTo("Ändring planerad till 25 okt. 2026 kl. 02.30 (sommartid)");
    }

    @Test
    void whatHasMovedSaysAtOnceThatItWillNotBeDoneAndOffersANewPlan() {
        Plan plan = Samples.plan(Verb.UPDATE);
        Plan stale = new Plan(SampleModules.STALE, plan.base(), plan.result(), plan.steps());

        ScheduledView view = view(stale, "2026-12-01T17:00:00Z", State.WAITING);

        assertThat(view.heading()).contains("kommer inte att genomföras");
        assertThat(view.differences()).containsExactly("Forskningspodd pausades.");
        assertThat(view.again()).isTrue();
    }

    @Test
    void oneThatWasMissedSaysWhyAndIsPutAside() {
        ScheduledView view = view(Samples.plan(Verb.UPDATE), "2026-12-01T17:00:00Z", State.MISSED);

        assertThat(view.heading()).contains("genomfördes inte");
        assertThat(view.why()).contains("Servern var avstängd då.");
        assertThat(view.open()).isFalse();
        assertThat(view.callable()).isTrue();
    }

    @Test
    void oneThatIsBeingCarriedOutCannotBeCalledOff() {
        assertThat(view(Samples.plan(Verb.UPDATE), "2026-12-01T17:00:00Z", State.BEGUN)
                        .callable())
                .isFalse();
    }

    private ScheduledView view(Plan plan, String due, State state) {
        return ScheduledView.of(
                new Scheduled(
                        "id",
                        plan,
                        Instant.parse(due),
                        By.person("1", "Eva Lind"),
                        Instant.parse("2026-10-01T08:00:00Z"),
                        state,
                        Optional.empty(),
                        state == State.MISSED ? Optional.of(WHY) : Optional.empty(),
                        List.of()),
                SampleModules.with(),
                text);
    }
}
