package se.samverkstad.workbench.modules.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.source.ModuleSources;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** Modules in one file, to be saved: those that are named, or all. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/moduler.zip", permission = Manage.PERMISSION)
public final class CarryModules implements Page {
    private final ModuleSources sources;
    private final Screens screens;

    @Activate
    public CarryModules(@Reference ModuleSources sources, @Reference Screens screens) {
        this.sources = sources;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) throws IOException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sources.carry(request.parameters("modul"), out);
            return new Response.Data("application/zip", out.toByteArray());
        } catch (ModuleRefusal refusal) {
            Text text = screens.text(request.locale());
            return new Response.Problem(
                    409, text.of("sources.title"), refusal.sentence().in(text.locale()));
        }
    }
}
