package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.modules.change.SwedishTime;

/**
 * What is planned for later, first on Moduler.
 *
 * @param heading "Ändring planerad till 1 dec. 2026 kl. 18.00"
 * @param act "Uppdatera Forskningspodd"
 * @param hash of the plan
 * @param run how it goes or went; empty before
 * @param why it was not carried out, or will not be
 * @param differences what has changed since
 * @param again whether the same can be planned anew
 * @param open whether it is still to be carried out
 * @param callable whether it can be called off or put aside
 * @param color of the box
 */
public record ScheduledView(
        String id,
        String heading,
        String act,
        String note,
        String hash,
        Optional<String> run,
        Optional<String> why,
        List<String> differences,
        boolean again,
        boolean open,
        boolean callable,
        String color) {
    static ScheduledView of(Scheduled scheduled, Modules modules, Text text) {
        State state = scheduled.state();
        boolean waits = state == State.WAITING;
        Optional<Moved> moved = waits || state == State.MOVED || state == State.MISSED
                ? modules.moved(scheduled.plan().hash())
                : Optional.empty();
        boolean dead = waits && moved.isPresent();
        List<Moved.Difference> differences = scheduled.differences().isEmpty()
                ? moved.map(Moved::differences).orElse(List.of())
                : scheduled.differences();
        String when = Wording.moment(scheduled.due(), text)
                + (SwedishTime.twice(scheduled.due()) ? " " + text.of("later.twice") : "");
        return new ScheduledView(
                scheduled.id(),
                text.of(
                        switch (state) {
                            case WAITING -> dead ? "later.will-not" : "later.waiting";
                            case BEGUN -> "later.begun";
                            case DONE -> "later.done";
                            case FAILED, MOVED, MISSED -> "later.not-done";
                        },
                        when),
                new PlanWords(text).title("plan.title-", scheduled.plan()),
                scheduled.by().name().isEmpty()
                        ? ""
                        : text.of("later.by", scheduled.by().name()),
                scheduled.plan().hash(),
                scheduled.run(),
                scheduled
                        .why()
                        .map(why -> why.in(text.locale()))
                        .or(() -> dead ? Optional.of(text.of("plan.moved")) : Optional.empty()),
                differences.stream()
                        .map(each -> each.sentence().in(text.locale()))
                        .toList(),
                dead || state == State.MOVED || state == State.MISSED,
                scheduled.open(),
                state != State.BEGUN,
                state == State.DONE ? "success" : waits && !dead || state == State.BEGUN ? "info" : "warning");
    }
}
