package se.samverkstad.workbench.privacy;

import java.util.HashMap;
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
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** The protocol of a purge (<i>gallringsprotokoll</i>): made from the record, so it stays as long as that does. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/protokoll/{id}", permission = Manage.PERMISSION)
@HelpPage(page = "personuppgifter")
public final class ProtocolPage implements Page {
    private final PurgeOrders orders;
    private final Screens screens;

    @Activate
    public ProtocolPage(@Reference PurgeOrders orders, @Reference Screens screens) {
        this.orders = orders;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return orders.find(request.pathValue("id"))
                .map(order -> {
                    String title = text.of("purge.protocol", order.name());
                    Map<String, Object> parameters = new HashMap<>();
                    parameters.put("text", text);
                    parameters.put("title", title);
                    parameters.put("id", order.id());
                    parameters.put("lines", PurgeWords.protocol(order, text));
                    return Response.page(title, screens.view("privacy/protocol.jte", parameters));
                })
                .orElseGet(() -> Response.notFound(text.of("purge.title"), text.of("purge.no-protocol")));
    }
}
