package se.samverkstad.workbench.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;

/** What a plan means, in a few sentences for a list. */
public final class PlanFacts {
    private PlanFacts() {}

    /** Its facts and what people will notice, where nobody was asked whom it concerns. */
    public static List<String> of(Plan plan, Text text) {
        return of(plan, text, Impact.UNKNOWN);
    }

    static List<String> of(Plan plan, Text text, Impact impact) {
        PlanView view = new PlanWords(text).view(plan, List.of(), Optional.empty(), impact, Optional.empty());
        List<String> sentences = new ArrayList<>();
        view.facts().forEach(fact -> sentences.add(text.of("plan.fact", fact.name(), fact.value())));
        sentences.addAll(view.people());
        return sentences;
    }
}
