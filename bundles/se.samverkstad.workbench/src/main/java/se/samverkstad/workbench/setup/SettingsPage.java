package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.SettingsView;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;

/** {@code /installningar}: what can be chosen for the whole installation, and where. */
@Component(service = Page.class)
@PageRoute(path = "/installningar", permission = Manage.PERMISSION)
@HelpPage(page = "komma-igang")
@MenuEntry(label = "settings.menu", order = 940)
public final class SettingsPage implements Page {
    private final Sections sections;
    private final SetUpProgress progress;
    private final ModuleSettings modules;

    /** A module that has settings. */
    public record Of(String module, String name, String description) {
        static Of of(SettingsView view, Text text) {
            String said = view.forms().stream()
                    .map(form -> form.description().in(text.locale()))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElseGet(() -> text.of("module-settings.all"));
            return new Of(view.module(), view.name().in(text.locale()), said);
        }
    }

    @Activate
    public SettingsPage(
            @Reference Sections sections, @Reference SetUpProgress progress, @Reference ModuleSettings modules) {
        this.sections = sections;
        this.progress = progress;
        this.modules = modules;
    }

    @Override
    public Response answer(Request request) {
        Text text = sections.text(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("next", progress.next());
        parameters.put(
                "modules", modules.all().stream().map(view -> Of.of(view, text)).toList());
        parameters.put("units", request.principal().may(CorePermissions.UNIT_SETTINGS));
        return sections.page("setup/settings.jte", text.of("settings.menu"), parameters, false);
    }
}
