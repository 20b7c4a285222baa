package se.samverkstad.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.command.key.Shortcuts;
import se.samverkstad.workbench.shell.ModuleNames;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/** {@code /kommandon}: everything this person may have done by name, under where it comes from. */
@Component(service = Page.class)
@PageRoute(path = CommandsPage.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "kommandon")
@MenuEntry(label = "commands.menu", order = 890)
public final class CommandsPage implements Page {
    static final String PATH = "/kommandon";

    private final AskedOffers offers;
    private final Shortcuts shortcuts;
    private final Switchboard switchboard;
    private final Screens screens;

    @Activate
    public CommandsPage(
            @Reference AskedOffers offers,
            @Reference Shortcuts shortcuts,
            @Reference Switchboard switchboard,
            @Reference Screens screens) {
        this.offers = offers;
        this.shortcuts = shortcuts;
        this.switchboard = switchboard;
        this.screens = screens;
    }

    /** @param id of its heading */
    public record Group(String id, String name, List<CommandRow> rows) {}

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return Response.page(
                text.of("commands.menu"),
                screens.view(
                        "command/all.jte",
                        Map.of(
                                "text",
                                text,
                                "keys",
                                shortcuts.working(switchboard.current(), request.principal()),
                                "groups",
                                groups(offers.of(request, any -> true), request, text))));
    }

    private static List<Group> groups(List<Offer> offers, Request request, Text text) {
        Map<String, List<CommandRow>> modules = new LinkedHashMap<>();
        modules.put(GenerationKey.CORE, new ArrayList<>());
        offers.forEach(
                offer -> modules.computeIfAbsent(offer.command().generation().module(), key -> new ArrayList<>())
                        .add(CommandRow.of(offer, request.locale())));
        modules.values().removeIf(List::isEmpty);
        ContributionTable table = WithSnapshot.of(request).table();
        return modules.entrySet().stream()
                .map(each ->
                        new Group("fran-" + each.getKey(), ModuleNames.of(each.getKey(), table, text), each.getValue()))
                .toList();
    }
}
