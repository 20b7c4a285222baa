package se.samverkstad.workbench.modules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.source.Costs;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.roles.Holders;
import se.samverkstad.workbench.shell.Screens;

/** One module: what it does, what it keeps, and what can be done with it. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/{id}", permission = Manage.PERMISSION)
@HelpPage(page = "moduler")
public final class ModulePage implements Page {
    private static final int HISTORY = 100;

    private final Modules modules;
    private final Screens screens;
    private final Holders holders;
    private final Costs costs;
    private final Catalogue catalogue;
    private final ModuleSettings settings;

    @Activate
    public ModulePage(
            @Reference Modules modules,
            @Reference Screens screens,
            @Reference Holders holders,
            @Reference Costs costs,
            @Reference Catalogue catalogue,
            @Reference ModuleSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.costs = costs;
        this.modules = modules;
        this.screens = screens;
        this.holders = holders;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        boolean decides = request.principal().may(CorePermissions.ROLES);
        Optional<KeptNote> kept = KeptNote.of(id, modules, request.principal(), text);
        List<Fact> cost = CostWords.facts(costs.of(id), text);
        WayView way = WayView.of(modules.wayBack(id), text);
        CatalogueView sheet = catalogue
                .of(id)
                .map(found -> CatalogueView.of(found, text))
                .orElseGet(() -> new CatalogueView(List.of(), List.of(), List.of()));
        return view(id, text)
                .map(view -> Response.page(
                        view.name(),
                        screens.view(
                                "modules/module.jte",
                                Map.of(
                                        "text",
                                        text,
                                        "module",
                                        view,
                                        "decides",
                                        decides,
                                        "kept",
                                        kept,
                                        "way",
                                        way,
                                        "cost",
                                        cost,
                                        "catalogue",
                                        sheet,
                                        "settings",
                                        settings.of(id).isPresent()))))
                .or(() -> kept.map(left -> Response.page(
                        left.name(),
                        screens.view("modules/removed.jte", Map.of("text", text, "kept", left, "way", way)))))
                .orElseGet(() -> Response.notFound(text.of("modules.unknown"), text.of("modules.unknown-detail", id)));
    }

    private Optional<ModuleView> view(String id, Text text) {
        Optional<OfferedModule> offer = modules.offered().stream()
                .filter(each -> each.module().equals(id))
                .findFirst();
        Holders.Now now = holders.now();
        Function<Permission, String> who = permission -> now.sentence(permission, text);
        return modules.installed().stream()
                .filter(each -> each.module().equals(id))
                .findFirst()
                .map(module -> ModuleView.of(module, offer, ModulesPage.pause(modules.history(HISTORY), id), who, text))
                .or(() -> offer.map(found -> ModuleView.of(found, who, text)));
    }
}
