package se.samverkstad.workbench.modules;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.workbench.shell.Screens;

/** One module: what it does, what it keeps, and what can be done with it. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/{id}", permission = Manage.PERMISSION)
public final class ModulePage implements Page {
    private static final int HISTORY = 100;

    private final Modules modules;
    private final Screens screens;

    @Activate
    public ModulePage(@Reference Modules modules, @Reference Screens screens) {
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        return view(id, text)
                .map(view -> Response.page(
                        view.name(), screens.view("modules/module.jte", Map.of("text", text, "module", view))))
                .orElseGet(() -> Response.notFound(text.of("modules.unknown"), text.of("modules.unknown-detail", id)));
    }

    private Optional<ModuleView> view(String id, Text text) {
        Optional<OfferedModule> offer = modules.offered().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        return modules.installed().stream()
                .filter(each -> each.module().equals(id))
                .findFirst()
                .map(module -> ModuleView.of(module, offer, ModulesPage.pause(modules.history(HISTORY), id), text))
                .or(() -> offer.map(found -> ModuleView.of(found, text)));
    }
}
