package se.samverkstad.workbench.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.workbench.modules.Fact;
import se.samverkstad.workbench.shell.Screens;

/** The plan of a purge, and the decision by which it is made. */
@Component(service = PurgeForm.class)
public final class PurgeForm {
    static final String DAYS = "dagar";
    static final String SETS = "uppgifter";
    static final String PLAN = "plan";
    private static final int CONFLICT = 409;

    private final Purging purging;
    private final PurgeOrders orders;
    private final PurgePlans plans;
    private final Screens screens;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PurgeForm(
            @Reference Purging purging,
            @Reference PurgeOrders orders,
            @Reference PurgePlans plans,
            @Reference Screens screens) {
        this.purging = purging;
        this.orders = orders;
        this.plans = plans;
        this.screens = screens;
    }

    /** What to do with a module that can be purged. */
    @FunctionalInterface
    interface Then {
        Response with(Purging.Plan plan, Text text);
    }

    /** A data set to choose. @param why it cannot go; empty when it can */
    public record Choice(String id, String name, String rows, String why, boolean chosen) {}

    Response of(Request request, Then then) {
        Text text = screens.text(request.locale());
        String sent = request.parameter(PLAN).orElse("");
        return of(request.pathValue("modul"), sent, request, then, text);
    }

    /** A plan by its hash, as someone shared it. */
    Response shared(Request request, Then then) {
        Text text = screens.text(request.locale());
        String hash = request.pathValue("plan");
        return plans.find(hash)
                .map(seen -> of(seen.module(), hash, request, then, text))
                .orElseGet(() -> Response.notFound(text.of("purge.title"), text.of("purge.plan-gone")));
    }

    /** @param hash of the plan that is asked about; empty for the one of now */
    private Response of(String module, String hash, Request request, Then then, Text text) {
        Optional<Purging.Plan> now = purging.plan(module);
        boolean open = orders.open(module).isPresent();
        boolean possible =
                now.filter(plan -> plan.module().standing() == Standing.REMOVED).isPresent() && !open;
        boolean holds =
                hash.isEmpty() || now.filter(plan -> plan.hash().equals(hash)).isPresent();
        if (possible && holds) {
            return then.with(now.get(), text);
        }
        Optional<PurgePlans.Seen> before =
                plans.find(hash).filter(seen -> seen.module().equals(module));
        if (now.isEmpty() || before.isEmpty()) {
            return possible
                    ? then.with(now.get(), text)
                    : Response.notFound(text.of("purge.title"), text.of("purge.not-possible"));
        }
        List<String> differences = PurgePlans.differences(before.get(), now.get(), open, text);
        if (possible) {
            return show(now.get(), request, Map.of(), differences, text);
        }
        return new Response.Problem(CONFLICT, text.of("plan.moved"), String.join(" ", differences));
    }

    Response show(Purging.Plan plan, Request request, Map<String, String> errors, Text text) {
        return show(plan, request, errors, List.of(), text);
    }

    /** @param moved what has changed since the plan was made that was sent or shared; empty when it holds */
    private Response show(
            Purging.Plan plan, Request request, Map<String, String> errors, List<String> moved, Text text) {
        plans.keep(plan);
        String title = text.of("purge.one", plan.module().name().in(text.locale()));
        boolean sent = request.parameter(PLAN).isPresent();
        List<String> chosen = request.parameters(SETS);
        String days = request.parameter(DAYS).orElse(Integer.toString(Math.max(Purging.DAYS, purging.least())));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("title", title);
        parameters.put("module", plan.module().module());
        parameters.put("hash", plan.hash());
        parameters.put("possible", plan.possible());
        parameters.put("archived", plan.sets().stream().anyMatch(each -> each.purgeable() && each.archived()));
        parameters.put("facts", facts(plan, days, text));
        parameters.put(
                "choices",
                plan.sets().stream()
                        .map(kept ->
                                choice(kept, !sent || chosen.contains(kept.set().id()), text))
                        .toList());
        parameters.put("days", days);
        for (String field : List.of(Decision.REFERENCE, Decision.DAY, Decision.WHO, Decision.RECEIPT)) {
            parameters.put(field, request.parameter(field).orElse(""));
        }
        parameters.put("errors", errors);
        parameters.put("moved", moved);
        var view = screens.view("privacy/purge_one.jte", parameters);
        if (!moved.isEmpty()) {
            return new Response.Html(CONFLICT, title, view);
        }
        return errors.isEmpty() ? Response.page(title, view) : Response.invalid(title, view);
    }

    private Choice choice(Purging.Kept kept, boolean chosen, Text text) {
        String why = kept.purgeable()
                ? ""
                : text.of("purge.bar." + kept.bar()
                        + (kept.archived() && kept.bar() == Purging.Bar.NOT_EXPORTED ? "-archive" : ""));
        return new Choice(
                kept.set().id(),
                kept.set().name(text.locale().getLanguage()),
                text.of("purge.rows", kept.rows()),
                why,
                chosen && kept.purgeable());
    }

    private List<Fact> facts(Purging.Plan plan, String days, Text text) {
        long rows = plan.sets().stream()
                .filter(Purging.Kept::purgeable)
                .mapToLong(Purging.Kept::rows)
                .sum();
        int wait = days.matches("\\d{1,4}") ? Integer.parseInt(days) : Purging.DAYS;
        return List.of(
                new Fact(text.of("purge.fact-goes"), text.of("purge.rows", rows)),
                new Fact(
                        text.of("purge.fact-earliest"), text.day(clock.instant().plus(Duration.ofDays(wait)))),
                new Fact(text.of("purge.fact-cancel"), text.of("purge.fact-cancel-until")),
                new Fact(text.of("purge.fact-back"), text.of("purge.fact-back-none")));
    }
}
