package se.samverkstad.workbench.modules;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Moved;
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
        return page(CONFLICT, "plan.refused", refusal.sentence().in(text.locale()), text);
    }

    /** The state has moved since the plan was made; the same wish can be planned again. */
    Response moved(String hash, Moved moved, Text text) {
        Map<String, Object> parameters = Map.of(
                "text", text,
                "hash", hash,
                "differences",
                        moved.differences().stream()
                                .map(each -> each.sentence().in(text.locale()))
                                .toList());
        return new Response.Html(CONFLICT, text.of("plan.moved"), screens.view("modules/moved.jte", parameters));
    }

    /** It is done, or is being done: how it went stands on the page of the run. */
    Response carriedOut(String run, Text text) {
        return Response.page(
                text.of("plan.carried-out"), screens.view("modules/carried_out.jte", Map.of("text", text, "run", run)));
    }

    Response planGone(Text text) {
        return page(GONE, "plan.gone", text.of("plan.gone-detail"), text);
    }

    private Response page(int status, String heading, String detail, Text text) {
        Map<String, Object> parameters = Map.of("text", text, "heading", text.of(heading), "detail", detail);
        return new Response.Html(status, text.of(heading), screens.view("modules/refused.jte", parameters));
    }
}
