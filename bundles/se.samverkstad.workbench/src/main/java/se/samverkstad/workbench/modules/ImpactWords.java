package se.samverkstad.workbench.modules;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Plan.Step;
import se.samverkstad.people.use.ViewUse.Use;

/**
 * Says whom a plan concerns, so that nobody is pointed out: fewer than five persons are only that, and their units too. In a
 * month that goes on numbers are rounded down to fives, so that nobody sees who comes next.
 */
final class ImpactWords {
    private static final int FEW = 5;

    private final Text text;
    private final Impact impact;

    ImpactWords(Text text, Impact impact) {
        this.text = text;
        this.impact = impact;
    }

    /** "9 av 15", of the module that most units use. Empty where there are no units, or nobody notices. */
    Optional<Fact> units(List<Step> steps) {
        if (impact.units() == 0 || steps.stream().noneMatch(step -> Impacts.changesWork(step.verb()))) {
            return Optional.empty();
        }
        Optional<Use> most = steps.stream()
                .flatMap(step -> Optional.ofNullable(impact.modules().get(step.module())).stream())
                .max(Comparator.comparingInt(Use::people).thenComparingInt(Use::units));
        String value = most.map(use -> use.people() < FEW
                        ? text.of("plan.units-few", impact.units())
                        : text.of(
                                steps.size() > 1 ? "plan.units-least" : "plan.units-of",
                                Math.min(use.units(), impact.units()),
                                impact.units()))
                .orElseGet(() -> text.of("plan.units-none"));
        return Optional.of(new Fact(text.of("plan.units"), value));
    }

    /** How many used the module that goes away; empty before anything was counted. */
    String used(Step step) {
        return used(
                step.name().in(text.locale()),
                Optional.ofNullable(impact.modules().get(step.module())));
    }

    /** What the module says would wait, as one. */
    String waiting(Step step) {
        return String.join(" ", impact.waiting().getOrDefault(step.module(), List.of()));
    }

    /** A sentence for each view that goes away while its module stays, and one for all that no menu names. */
    List<String> leaving(Step step) {
        List<String> sentences = new ArrayList<>();
        List<Plan.View> unnamed = new ArrayList<>();
        for (Plan.View view : step.leaving()) {
            if (view.name().isEmpty()) {
                unnamed.add(view);
                continue;
            }
            String name = view.name().get().in(text.locale());
            String used = used(
                    text.of("plan.view", name),
                    Optional.ofNullable(impact.views().get(view.path())));
            sentences.add((text.of("plan.view-leaves", name) + " " + used).strip());
        }
        if (!unnamed.isEmpty()) {
            sentences.add(
                    text.of("plan.views-leave", unnamed.size(), step.name().in(text.locale())));
        }
        return sentences;
    }

    private String used(String what, Optional<Use> found) {
        if (found.isEmpty()) {
            return impact.since()
                    .map(since -> text.of("plan.used-nobody", what, text.day(since)))
                    .orElse("");
        }
        Use use = found.get();
        String month = text.of(
                use.over() ? "plan.used-month" : "plan.used-month-now",
                DateTimeFormatter.ofPattern("LLLL", text.locale()).format(use.month()));
        if (use.people() < FEW) {
            return text.of("plan.used-few", what, month);
        }
        String people = use.over()
                ? text.of("plan.used-people", use.people())
                : text.of("plan.used-least", use.people() - use.people() % FEW);
        return use.units() == 0
                ? text.of("plan.used-alone", people, what, month)
                : text.of("plan.used", people, text.of("plan.used-units", use.units()), what, month);
    }
}
