package se.samverkstad.workbench.modules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.modules.past.HistoryTab;
import se.samverkstad.workbench.shell.Screens;

/** What is installed, what can be, and what has been done: three tabs of one page. */
@Component(service = Page.class)
@PageRoute(path = "/moduler", permission = Manage.PERMISSION)
@HelpPage(page = "moduler")
@MenuEntry(label = "modules.menu", order = 910)
public final class ModulesPage implements Page {
    static final String TAB = "flik";
    private static final int HISTORY = 100;

    private final Modules modules;
    private final Screens screens;
    private final Catalogue catalogue;
    private final HistoryTab history;

    @Activate
    public ModulesPage(
            @Reference Modules modules,
            @Reference Screens screens,
            @Reference Catalogue catalogue,
            @Reference HistoryTab history) {
        this.history = history;
        this.catalogue = catalogue;
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<InstalledModule> installed = modules.installed();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("standing", Standing.of(installed).sentence(text));
        String template = switch (request.parameter(TAB).orElse("")) {
            case "tillgangliga" -> {
                parameters.put("offered", OfferedTab.of(request, catalogue, text));
                yield "modules/offered.jte";
            }
            case "historik" -> {
                parameters.put("history", history.of(request, text));
                yield "modules/history.jte";
            }
            default -> {
                parameters.put("rows", rows(installed, text));
                parameters.put("later", modules.scheduled().map(each -> ScheduledView.of(each, modules, text)));
                parameters.put("safeMode", modules.safeMode().map(mode -> SafeModeView.of(mode, installed, text)));
                yield "modules/installed.jte";
            }
        };
        return Response.page(text.of("modules.menu"), screens.view(template, parameters));
    }

    private List<ModuleRow> rows(List<InstalledModule> installed, Text text) {
        List<HistoryEntry> history = modules.history(HISTORY);
        return installed.stream()
                .map(module -> ModuleRow.of(module, pause(history, module.module()), text))
                .toList();
    }

    /** The latest change of the module, when it is the pause that still holds. */
    static Optional<HistoryEntry> pause(List<HistoryEntry> history, String module) {
        return history.stream()
                .filter(entry -> entry.module().equals(module) && entry.done())
                .findFirst()
                .filter(entry -> entry.verb() == Verb.PAUSE);
    }
}
