package se.samverkstad.workbench.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;

/** {@code /installningar/enheter}: the units one may choose for, and which of them have chosen. */
@Component(service = Page.class)
@PageRoute(path = MyDesk.UNITS, permission = CorePermissions.UNIT_SETTINGS)
@HelpPage(page = "installningar")
public final class UnitSettingsList implements Page {
    private final MyDesk desks;
    private final OwnChoices choices;
    private final Screens screens;

    @Activate
    public UnitSettingsList(@Reference MyDesk desks, @Reference OwnChoices choices, @Reference Screens screens) {
        this.desks = desks;
        this.choices = choices;
        this.screens = screens;
    }

    /** A unit. @param chosen whether it has chosen anything itself */
    public record Row(String path, String name, String level, boolean chosen) {}

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Set<UUID> chosen = choices.units();
        List<Row> rows = desks.units(request.principal()).stream()
                .map(unit ->
                        new Row(MyDesk.UNITS + "/" + unit.id(), unit.name(), unit.level(), chosen.contains(unit.id())))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("rows", rows);
        parameters.put("manages", request.principal().may(Manage.PERMISSION));
        return Response.page(text.of("own-settings.units"), screens.view("settings/units.jte", parameters));
    }
}
