package se.samverkstad.workbench.modules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.shell.Screens;

/** What is installed, what can be, and what has been done: three tabs of one page. */
@Component(service = Page.class)
@PageRoute(path = "/moduler", permission = Manage.PERMISSION)
@MenuEntry(label = "modules.menu", order = 1000)
public final class ModulesPage implements Page {
    static final String TAB = "flik";
    private static final int HISTORY = 100;

    private final Modules modules;
    private final Screens screens;

    @Activate
    public ModulesPage(@Reference Modules modules, @Reference Screens screens) {
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
                parameters.put("rows", offered(text));
                yield "modules/offered.jte";
            }
            case "historik" -> {
                parameters.put("rows", history(text));
                yield "modules/history.jte";
            }
            default -> {
                parameters.put("rows", rows(installed, text));
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

    private List<ModuleRow> offered(Text text) {
        return modules.offered().stream()
                .filter(module -> !module.installed())
                .map(module -> ModuleRow.of(module, text))
                .toList();
    }

    private List<HistoryRow> history(Text text) {
        Map<String, String> names = new HashMap<>();
        modules.offered()
                .forEach(module -> names.put(module.module(), module.name().in(text.locale())));
        modules.installed()
                .forEach(module -> names.put(module.module(), module.name().in(text.locale())));
        return modules.history(HISTORY).stream()
                .map(entry -> HistoryRow.of(entry, names, text))
                .toList();
    }
}
