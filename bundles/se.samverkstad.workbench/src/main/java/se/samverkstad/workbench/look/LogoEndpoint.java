package se.samverkstad.workbench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Headers;
import se.samverkstad.workbench.web.Refusal;

/** {@code /logotyp}: the picture that was chosen last, shown to anyone, and able to do nothing. */
@Component(service = Endpoint.class)
public final class LogoEndpoint implements Endpoint {
    static final String PATH = "/logotyp";

    private final Look look;
    private final MediaStore media;

    @Activate
    public LogoEndpoint(@Reference Look look, @Reference MediaStore media) {
        this.look = look;
        this.media = media;
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
    public boolean impersonal() {
        return true;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        Logo logo = look.logo().orElseThrow(() -> new Refusal(404, "missing"));
        Path file = media.find(logo.media()).orElseThrow(() -> new Refusal(404, "file"));
        Headers.sandbox(exchange.response());
        boolean current =
                exchange.query().first("v").filter(logo.version()::equals).isPresent();
        if (current) {
            Headers.forEver(exchange.response());
        }
        exchange.response().setHeader("Content-Disposition", "inline");
        exchange.send(200, logo.picture().type().media(), Files.readAllBytes(file));
    }
}
