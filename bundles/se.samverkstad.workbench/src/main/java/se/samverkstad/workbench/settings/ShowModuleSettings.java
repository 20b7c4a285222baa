package se.samverkstad.workbench.settings;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.workbench.modules.Manage;

/** {@code /installningar/moduler/{modul}}. */
@Component(service = Page.class)
@PageRoute(path = "/installningar/moduler/{modul}", permission = Manage.PERMISSION)
public final class ShowModuleSettings implements Page {
    private final ModuleSettings settings;
    private final SettingsScreen screen;

    @Activate
    public ShowModuleSettings(@Reference ModuleSettings settings, @Reference SettingsScreen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return settings.of(request.pathValue("modul"))
                .map(view -> screen.page(view, Map.of(), Map.of(), request))
                .orElseGet(() -> screen.unknown(request));
    }
}
