package se.samverkstad.workbench.modules.sources;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Standing;
import se.samverkstad.workbench.shell.Screens;

/** The tab Modulkällor. It shows how the sources were last read and asks none on the web. */
@Component(service = Page.class)
@PageRoute(path = SourcesPage.PATH, permission = Manage.PERMISSION)
@HelpPage(page = "modulkallor")
public final class SourcesPage implements Page {
    static final String PATH = "/moduler/kallor";

    private final ModuleSources sources;
    private final Modules modules;
    private final Screens screens;

    @Activate
    public SourcesPage(@Reference ModuleSources sources, @Reference Modules modules, @Reference Screens screens) {
        this.sources = sources;
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<String> conflicts =
                sources.conflicts().stream().map(each -> each.in(text.locale())).toList();
        return Response.page(
                text.of("sources.title"),
                screens.view(
                        "modules/sources/sources.jte",
                        Map.of(
                                "text",
                                text,
                                "standing",
                                Standing.of(modules.installed()).sentence(text),
                                "rows",
                                SourceRow.of(sources.all(), text),
                                "conflicts",
                                conflicts)));
    }
}
