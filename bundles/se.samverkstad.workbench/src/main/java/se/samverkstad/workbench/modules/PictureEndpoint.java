package se.samverkstad.workbench.modules;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.catalogue.Catalogue;
import se.samverkstad.store.picture.Picture;
import se.samverkstad.store.picture.PictureProbe;
import se.samverkstad.store.picture.PictureRefused;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Headers;
import se.samverkstad.workbench.web.Refusal;

/**
 * {@code /modulbilder/<module>/<sha256>}: a picture that a module carries, for whoever manages modules. Its address is what
 * it is, so a browser keeps it; whatever it holds, it runs nowhere.
 */
@Component(service = Endpoint.class)
public final class PictureEndpoint implements Endpoint {
    static final String PATH = "/modulbilder/";

    private static final Pattern ONE = Pattern.compile(PATH + "([a-z][a-z0-9-]{0,30})/([0-9a-f]{64})");
    private static final PictureProbe PROBE = new PictureProbe(500L << 10, 32, 4_000);

    private final Catalogue catalogue;

    @Activate
    public PictureEndpoint(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
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
        Matcher one = ONE.matcher(exchange.path());
        if (!one.matches() || !exchange.visitor().principal().signedIn()) {
            throw new Refusal(404, "missing");
        }
        if (!exchange.visitor().principal().may(Manage.PERMISSION)) {
            throw new Refusal(403, "permission");
        }
        byte[] bytes = catalogue.picture(one.group(1), one.group(2)).orElseThrow(() -> new Refusal(404, "file"));
        Picture picture = probed(bytes);
        Headers.sandbox(exchange.response());
        exchange.response().setHeader("Cache-Control", "private, max-age=31536000, immutable");
        exchange.response().setHeader("Content-Disposition", "inline");
        exchange.send(200, picture.type().media(), bytes);
    }

    /** Looked at once more: what is sent is what its bytes are, whatever read them before. */
    private static Picture probed(byte[] bytes) {
        try {
            return PROBE.probe(bytes);
        } catch (PictureRefused e) {
            throw new Refusal(404, "file");
        }
    }
}
