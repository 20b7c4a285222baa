package se.samverkstad.workbench.draft;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Refusal;

/**
 * Takes the fields of a form while a person writes: {@code POST /utkast/<module>/<form>}. A personal number is masked
 * before anything is kept; the answer then names the fields, so that the page can say it at once.
 */
@Component(service = Endpoint.class)
public final class DraftEndpoint implements Endpoint {
    private static final Pattern ADDRESS = Pattern.compile("/utkast/([a-z][a-z0-9-]{0,30})/([A-Za-z0-9._-]{1,100})");
    private static final int LONGEST = 256 * 1024;
    private static final Gson JSON = new Gson();

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
    public void answer(Exchange exchange) throws IOException {
        Matcher address = ADDRESS.matcher(exchange.path());
        if (!address.matches() || PersonalNumbers.in(exchange.path())) {
            throw new Refusal(404, "missing");
        }
        if (exchange.visitor().session().isEmpty()) {
            throw new Refusal(403, "signin");
        }
        Exchange.Draft draft = exchange.draft(LONGEST);
        drafts.keep(exchange.visitor().principal().id(), address.group(1), address.group(2), draft.written());
        if (draft.masked().isEmpty()) {
            exchange.response().setStatus(204);
        } else {
            byte[] names = JSON.toJson(Map.of("masked", draft.masked())).getBytes(StandardCharsets.UTF_8);
            exchange.send(200, "application/json", names);
        }
    }
}
