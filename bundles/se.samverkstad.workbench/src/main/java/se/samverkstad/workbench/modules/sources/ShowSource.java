package se.samverkstad.workbench.modules.sources;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** The form of one source; {@code ny} for one that is to be added. */
@Component(service = Page.class)
@PageRoute(path = SourcesPage.PATH + "/{id}", permission = Manage.PERMISSION)
@HelpPage(page = "modulkallor")
public final class ShowSource implements Page {
    static final String NEW = "ny";

    private final ModuleSources sources;
    private final SourceForm form;
    private final Screens screens;

    @Activate
    public ShowSource(@Reference ModuleSources sources, @Reference SourceForm form, @Reference Screens screens) {
        this.sources = sources;
        this.form = form;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        String id = request.pathValue("id");
        if (id.equals(NEW)) {
            return form.show(Optional.empty(), SourceForm.empty(), Map.of(), request);
        }
        Text text = screens.text(request.locale());
        return sources.all().stream()
                .filter(each -> each.source().id().equals(id) && !each.source().fixed())
                .findFirst()
                .map(each -> form.show(Optional.of(each), SourceForm.words(each.source()), Map.of(), request))
                .orElseGet(() -> Response.notFound(text.of("sources.title"), text.of("sources.unknown")));
    }
}
