package se.samverkstad.workbench.mine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.Session;
import se.samverkstad.workbench.privacy.Holdings;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.Refusal;

/** {@code /mitt-konto/uppgifter}: what is kept of me. */
@Component(service = Endpoint.class)
public final class DataEndpoint implements Endpoint {
    static final String PATH = AccountEndpoint.PATH + "/uppgifter";

    private final Directory directory;
    private final Holdings holdings;
    private final PageWriter pages;

    @Activate
    public DataEndpoint(@Reference Directory directory, @Reference Holdings holdings, @Reference PageWriter pages) {
        this.directory = directory;
        this.holdings = holdings;
        this.pages = pages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Optional<Session> session = Owner.of(exchange);
        if (session.isEmpty()) {
            return;
        }
        Member member = directory.member(session.get().person().id()).orElseThrow(() -> new Refusal(404, "missing"));
        Text text = pages.text(exchange);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("lines", holdings.of(member, text.locale()));
        parameters.put("shared", holdings.nameIsShared(member));
        pages.template(exchange, 200, text.of("personal.mine"), "privacy/mine.jte", parameters);
    }
}
