package se.samverkstad.workbench.web;

import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.workbench.shell.StaticFile;
import se.samverkstad.workbench.shell.StaticFiles;

/** Style, script, font and icon: only what was listed at the start, so no spelling of an address reaches anything else. */
@Component(service = Endpoint.class)
public final class StaticEndpoint implements Endpoint {
    private final StaticFiles files;

    @Activate
    public StaticEndpoint(@Reference StaticFiles files) {
        this.files = files;
    }

    @Override
    public String path() {
        return "/static/";
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
        StaticFile file = files.find(exchange.path()).orElseThrow(() -> new Refusal(404, "missing"));
        Headers.forEver(exchange.response());
        exchange.response().setHeader("Vary", "Accept-Encoding");
        boolean compressed = file.gzip().isPresent()
                && exchange.header("Accept-Encoding").orElse("").contains("gzip");
        if (compressed) {
            exchange.response().setHeader("Content-Encoding", "gzip");
        }
        exchange.send(200, file.contentType(), compressed ? file.gzip().orElseThrow() : file.body());
    }
}
