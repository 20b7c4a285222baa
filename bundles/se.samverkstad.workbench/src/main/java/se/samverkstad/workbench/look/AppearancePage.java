package se.samverkstad.workbench.look;

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

/** {@code /installningar/utseende}: as it is; with {@code ?farg=}, as it would be in that colour. */
@Component(service = Page.class)
@PageRoute(path = "/installningar/utseende", permission = Manage.PERMISSION)
@HelpPage(page = "utseende")
public final class AppearancePage implements Page {
    static final String PATH = "/installningar/utseende";

    private final Appearance appearance;

    @Activate
    public AppearancePage(@Reference Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public Response answer(Request request) {
        Text text = appearance.text(request.locale());
        return appearance.page(
                request.parameter("farg")
                        .filter(colour -> Colour.parse(colour).isPresent())
                        .map(colour -> new Appearance.Filled(
                                Colour.parse(colour).orElseThrow().hex(), Map.of()))
                        .orElseGet(appearance::saved),
                text);
    }
}
