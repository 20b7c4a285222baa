package se.samverkstad.workbench.modules;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.source.Costs.Cost;

/** Says what a running module has cost so far. */
final class CostWords {
    private CostWords() {}

    /** Nothing for a module that does not run. */
    static List<Fact> facts(Optional<Cost> cost, Text text) {
        List<Fact> facts = new ArrayList<>();
        cost.ifPresent(found -> {
            facts.add(new Fact(text.of("cost.since"), Wording.moment(found.since(), text)));
            found.start().ifPresent(start -> facts.add(new Fact(text.of("cost.start"), seconds(start, text))));
            facts.add(new Fact(text.of("cost.calls"), text.of("cost.calls-failed", found.calls(), found.failed())));
            facts.add(new Fact(text.of("cost.processor"), seconds(found.processor(), text)));
            facts.add(new Fact(text.of("cost.allocated"), Wording.size(found.allocated(), text)));
        });
        return facts;
    }

    /** "0,42 s". */
    private static String seconds(Duration duration, Text text) {
        NumberFormat format = NumberFormat.getInstance(text.locale());
        format.setMaximumFractionDigits(2);
        return format.format(duration.toMillis() / 1e3) + "\u00a0s";
    }
}
