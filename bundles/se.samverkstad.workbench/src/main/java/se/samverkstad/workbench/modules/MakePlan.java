package se.samverkstad.workbench.modules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.shell.Screens;

/** Plans one change, which touches nothing, and shows the plan. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class MakePlan implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;

    @Activate
    public MakePlan(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<Verb> verb = request.parameter("verb").flatMap(MakePlan::verb);
        Optional<String> module = request.parameter("module");
        if (verb.isEmpty() || module.isEmpty()) {
            return Response.redirect("/moduler");
        }
        try {
            return Response.redirect("/moduler/plan/"
                    + modules.plan(List.of(Change.of(verb.get(), module.get()))).hash());
        } catch (ModuleRefusal refusal) {
            return refused.because(refusal, text);
        }
    }

    private static Optional<Verb> verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
