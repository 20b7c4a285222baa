package se.samverkstad.workbench.modules.sources;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Upload;
import se.samverkstad.api.web.UserError;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** Takes in a file for carrying, or one module archive. */
@Component(service = Page.class)
@PageRoute(
        path = "/moduler/import",
        kind = PageRoute.Kind.ACTION,
        permission = Manage.PERMISSION,
        upload_limit = 500L << 20)
public final class ImportModules implements Page {
    private final ModuleSources sources;
    private final Screens screens;

    @Activate
    public ImportModules(@Reference ModuleSources sources, @Reference Screens screens) {
        this.sources = sources;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<Upload> upload = request.upload("fil");
        if (upload.isEmpty()) {
            throw new UserError(text.of("sources.no-file"));
        }
        try {
            List<String> taken = sources.take(upload.get().file(), By.of(request.principal()));
            return Response.redirect(
                    SourcesPage.PATH,
                    taken.isEmpty()
                            ? text.of("sources.imported-nothing")
                            : text.of("sources.imported", String.join(", ", taken)));
        } catch (ModuleRefusal refusal) {
            throw new UserError(refusal.sentence().in(text.locale()), refusal);
        }
    }
}
