package se.samverkstad.workbench.about;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** Draws the pages in the footer; anyone may read them. */
@Component(service = Footing.class)
public final class Footing {
    private final Screens screens;
    private final Statement statement;
    private final Organisation organisation;
    private final Build build;

    @Activate
    public Footing(
            @Reference Screens screens,
            @Reference Statement statement,
            @Reference Organisation organisation,
            @Reference Build build) {
        this.screens = screens;
        this.statement = statement;
        this.organisation = organisation;
        this.build = build;
    }

    Response page(Request request, String name) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("said", statement.said());
        parameters.put("organisation", organisation.name().isBlank() ? text.of("about.nobody") : organisation.name());
        parameters.put("build", build);
        parameters.put("administers", request.principal().may(Manage.PERMISSION));
        return Response.page(text.of("about." + name), screens.view("about/" + name + ".jte", parameters));
    }
}
