package se.samverkstad.workbench.notice.mail;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.PageWriter;
import se.samverkstad.workbench.web.SecretPath;

/**
 * {@code /avsluta-brev/…}: whoever holds the secret of a mail ends them, signed in or not, and is shown nothing of anyone. GET
 * asks, because programs look at links in mail; POST ends, also from the mail program itself (RFC 8058). The answer is the same
 * for a secret that nobody has.
 */
@Component(service = Endpoint.class)
public final class EndMailsEndpoint implements Endpoint {
    static final String PATH = SecretPath.MAILS;

    private final MailRows rows;
    private final PageWriter pages;

    @Activate
    public EndMailsEndpoint(@Reference MailRows rows, @Reference PageWriter pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public boolean fromPrograms() {
        return true;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Text text = pages.text(exchange);
        String secret = exchange.path().substring(PATH.length());
        if (exchange.post()) {
            exchange.message().close();
            rows.end(secret);
        }
        pages.template(
                exchange,
                200,
                text.of("weekly.end-title"),
                "notice/end.jte",
                Map.of("path", PATH + secret, "ended", exchange.post()));
    }
}
