package se.samverkstad.workbench.privacy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.roles.Period;

/** What is wrong with a purge that somebody wants to plan, in the browser or on the command line. */
final class PurgeFaults {
    private PurgeFaults() {}

    /** By field; empty when it can be planned so. */
    static Map<String, String> of(
            Purging.Plan plan, List<String> sets, Decision.Sent request, Purging purging, Text text) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!request.field(PurgeForm.PLAN).filter(plan.hash()::equals).isPresent()) {
            faults.put(PurgeForm.SETS, text.of("purge.moved"));
        }
        if (sets.isEmpty()) {
            faults.put(PurgeForm.SETS, text.of("purge.sets-missing"));
        }
        for (String set : sets) {
            plan.sets().stream()
                    .filter(each -> each.set().id().equals(set))
                    .filter(Purging.Kept::purgeable)
                    .findFirst()
                    .ifPresentOrElse(
                            each -> {
                                if (each.archived()
                                        && request.field(Decision.RECEIPT)
                                                .orElse("")
                                                .isBlank()) {
                                    faults.put(Decision.RECEIPT, text.of("purge.receipt-missing"));
                                }
                            },
                            () -> faults.put(PurgeForm.SETS, text.of("purge.moved")));
        }
        List<String> left = purging.left(plan, sets);
        if (!left.isEmpty()) {
            List<String> names = plan.sets().stream()
                    .filter(each -> left.contains(each.set().id()))
                    .map(each -> each.set().name(text.locale().getLanguage()))
                    .toList();
            faults.put(PurgeForm.SETS, text.of("purge.depends", String.join(" ", names)));
        }
        String wait = request.field(PurgeForm.DAYS).orElse("").strip();
        if (!wait.matches("\\d{1,4}") || !purging.allowed(Integer.parseInt(wait))) {
            faults.put(PurgeForm.DAYS, text.of("purge.days-unclear", purging.least()));
        }
        faults.putAll(Decision.faults(request, LocalDate.now(Period.ZONE), text));
        return faults;
    }
}
