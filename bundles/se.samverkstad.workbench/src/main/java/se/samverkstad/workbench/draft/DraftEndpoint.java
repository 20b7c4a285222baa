package se.samverkstad.workbench.draft;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Form;
import se.samverkstad.workbench.web.Refusal;

/** Takes the fields of a form while a person writes: {@code POST /utkast/<module>/<form>}. */
@Component(service = Endpoint.class)
public final class DraftEndpoint implements Endpoint {
    private static final Pattern ADDRESS = Pattern.compile("/utkast/([a-z][a-z0-9-]{0,30})/([A-Za-z0-9._-]{1,100})");
    private static final int LONGEST = 256 * 1024;

    private final Drafts drafts;

    @Activate
    public DraftEndpoint(@Reference Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String path() {
        return "/utkast/";
    }

    @Override
    public Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    public void answer(Exchange exchange) {
        Matcher address = ADDRESS.matcher(exchange.path());
        if (!address.matches()) {
            throw new Refusal(404, "missing");
        }
        if (exchange.visitor().session().isEmpty()) {
            throw new Refusal(403, "signin");
        }
        Map<String, String> written;
        try (Form form = exchange.form(LONGEST)) {
            written = form.written();
        }
        drafts.keep(exchange.visitor().principal().id(), address.group(1), address.group(2), written);
        exchange.response().setStatus(204);
    }
}
