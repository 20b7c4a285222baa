package se.samverkstad.workbench.privacy;

import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** The protocol as a text to keep elsewhere. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/protokoll/{id}/gallringsprotokoll.txt", permission = Manage.PERMISSION)
public final class ProtocolFile implements Page {
    private final PurgeOrders orders;
    private final Screens screens;

    @Activate
    public ProtocolFile(@Reference PurgeOrders orders, @Reference Screens screens) {
        this.orders = orders;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return orders.find(request.pathValue("id"))
                .<Response>map(order -> new Response.Data(
                        "text/plain; charset=utf-8",
                        (text.of("purge.protocol", order.name())
                                        + "\r\n\r\n"
                                        + String.join("\r\n", PurgeWords.protocol(order, text))
                                        + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Response.notFound(text.of("purge.title"), text.of("purge.no-protocol")));
    }
}
