package se.samverkstad.workbench.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Route;
import se.samverkstad.workbench.shell.Screens;

/** The commands that stand below the heading of a page. */
@Component(service = Bar.class)
public final class Bar {
    private final AskedOffers offers;
    private final Screens screens;

    @Activate
    public Bar(@Reference AskedOffers offers, @Reference Screens screens) {
        this.offers = offers;
        this.screens = screens;
    }

    /** HTML; empty without any. @param request whose snapshot is open */
    public String of(Route route, Request request) {
        Locale locale = request.locale();
        List<CommandRow> rows = offers.of(request, command -> command.places().contains(route.pattern())).stream()
                .map(offer -> CommandRow.of(offer, locale))
                .toList();
        return rows.isEmpty()
                ? ""
                : Screens.html(screens.view(
                        "command/bar.jte", Map.of("text", screens.text(locale), "rows", rows, "from", request.path())));
    }
}
