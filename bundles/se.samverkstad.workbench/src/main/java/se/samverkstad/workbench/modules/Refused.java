package se.samverkstad.workbench.modules;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.workbench.shell.Screens;

/** Says why a change is not made. Each of these pages tells that nothing was changed, and where to go from there. */
@Component(service = Refused.class)
public final class Refused {
    private static final int CONFLICT = 409;
    private static final int GONE = 404;

    private final Screens screens;

    @Activate
    public Refused(@Reference Screens screens) {
        this.screens = screens;
    }

    Response because(ModuleRefusal refusal, Text text) {
        return page(CONFLICT, "plan.refused", refusal.sentence().in(text.locale()), Optional.empty(), text);
    }

    /** The state has moved since the plan was made; the same wish can be planned again. */
    Response moved(Plan plan, Text text) {
        return page(
                CONFLICT,
                "plan.moved",
                text.of("plan.moved-detail"),
                plan.steps().stream().findFirst(),
                text);
    }

    Response planGone(Text text) {
        return page(GONE, "plan.gone", text.of("plan.gone-detail"), Optional.empty(), text);
    }

    private Response page(int status, String heading, String detail, Optional<Plan.Step> again, Text text) {
        Map<String, Object> parameters =
                Map.of("text", text, "heading", text.of(heading), "detail", detail, "again", again);
        return new Response.Html(status, text.of(heading), screens.view("modules/refused.jte", parameters));
    }
}
