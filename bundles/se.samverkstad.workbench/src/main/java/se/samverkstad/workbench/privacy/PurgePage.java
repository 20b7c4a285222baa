package se.samverkstad.workbench.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData.Standing;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** {@code /gallring}: what the modules have kept, what is to be purged, and what was purged by which decision. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH, permission = Manage.PERMISSION)
@HelpPage(page = "personuppgifter")
public final class PurgePage implements Page {
    static final String PATH = "/gallring";

    private final Purging purging;
    private final PurgeOrders orders;
    private final Screens screens;

    @Activate
    public PurgePage(@Reference Purging purging, @Reference PurgeOrders orders, @Reference Screens screens) {
        this.purging = purging;
        this.orders = orders;
        this.screens = screens;
    }

    /** A module. @param link where its purge is planned; empty when it cannot be */
    public record Row(String module, String standing, List<String> sets, String link) {}

    /** A purge that waits. */
    public record Waiting(String id, String title, String sentence, boolean cancellable) {}

    /** A purge that ended. */
    public record Protocol(String link, String title, String sentence) {}

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<PurgeOrder> all = orders.all();
        List<String> taken =
                all.stream().filter(PurgeOrder::open).map(PurgeOrder::module).toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put(
                "rows",
                purging.all().stream()
                        .map(plan -> row(plan, taken.contains(plan.module().module()), text))
                        .toList());
        parameters.put(
                "waiting",
                all.stream()
                        .filter(PurgeOrder::open)
                        .map(order -> new Waiting(
                                order.id(),
                                order.name(),
                                PurgeWords.waiting(order, text),
                                order.state() == PurgeOrder.State.PLANNED))
                        .toList());
        parameters.put(
                "log",
                all.stream()
                        .filter(order -> !order.open())
                        .map(order -> new Protocol(
                                PATH + "/protokoll/" + order.id(), order.name(), PurgeWords.ended(order, text)))
                        .toList());
        return Response.page(text.of("purge.title"), screens.view("privacy/purge.jte", parameters));
    }

    private static Row row(Purging.Plan plan, boolean taken, Text text) {
        return new Row(
                plan.module().name().in(text.locale()),
                text.of("purge.standing." + plan.module().standing()),
                plan.sets().stream().map(kept -> PurgeWords.set(kept, text)).toList(),
                plan.module().standing() == Standing.REMOVED && !taken
                        ? PATH + "/" + plan.module().module()
                        : "");
    }
}
