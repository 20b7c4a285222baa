package se.samverkstad.workbench.modules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.SwedishTime;
import se.samverkstad.workbench.shell.Screens;

/** The form that asks when a plan is to be carried out, by the clock on the wall. */
@Component(service = LaterScreen.class)
public final class LaterScreen {
    static final String DAY = "dag";
    static final String TIME = "klockslag";

    private final Modules modules;
    private final Screens screens;
    private final Refused refused;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public LaterScreen(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    Text text(Request request) {
        return screens.text(request.locale());
    }

    /** After working hours tomorrow. */
    Map<String, String> proposed() {
        return Map.of(
                DAY, LocalDate.now(clock.withZone(SwedishTime.ZONE)).plusDays(1).toString(), TIME, "18:00");
    }

    /** The form, or why that plan cannot be carried out at all. */
    Response form(String hash, Map<String, String> words, Map<String, String> errors, Text text) {
        Optional<String> done = modules.carriedOut(hash);
        if (done.isPresent()) {
            return refused.carriedOut(done.get(), text);
        }
        Optional<Moved> moved = modules.moved(hash);
        if (moved.isPresent()) {
            return refused.moved(hash, moved.get(), text);
        }
        Optional<Plan> plan = plan(hash);
        if (plan.isEmpty()) {
            return refused.planGone(text);
        }
        String title = new PlanWords(text).title("plan.title-", plan.get());
        Map<String, Object> parameters =
                Map.of("text", text, "hash", hash, "title", title, "words", words, "errors", errors);
        return errors.isEmpty()
                ? Response.page(text.of("later.title"), screens.view("modules/later.jte", parameters))
                : Response.invalid(text.of("later.title"), screens.view("modules/later.jte", parameters));
    }

    private Optional<Plan> plan(String hash) {
        try {
            return modules.plan(hash);
        } catch (ModuleRefusal stale) {
            return Optional.empty();
        }
    }
}
