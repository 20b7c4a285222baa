package se.samverkstad.modules.engine;

import java.util.stream.Collectors;
import se.samverkstad.modules.change.Plan;

/** A plan in one line, for the log. */
final class Acts {
    private Acts() {}

    static String of(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.verb() + " " + step.module() + " "
                        + step.from().orElse("–") + " → " + step.to().orElse("–"))
                .collect(Collectors.joining(", "));
    }
}
