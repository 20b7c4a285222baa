package se.samverkstad.workbench.kept;

import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.web.Endpoint;
import se.samverkstad.workbench.web.Exchange;
import se.samverkstad.workbench.web.Refusal;

/** {@code /uppgifter/<module>.zip}: takes as long as it takes, so it is no page. Asked for with the permission to read. */
@Component(service = Endpoint.class)
public final class ExportEndpoint implements Endpoint {
    private static final String PATH = "/uppgifter/";
    private static final String ENDING = ".zip";

    private final Keepers keepers;
    private final Export export;

    @Activate
    public ExportEndpoint(@Reference Keepers keepers, @Reference Export export) {
        this.keepers = keepers;
        this.export = export;
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
        String file = exchange.path().substring(PATH.length());
        if (!file.endsWith(ENDING) || !exchange.visitor().principal().signedIn()) {
            throw new Refusal(404, "missing");
        }
        if (!exchange.visitor().principal().may(CorePermissions.DATA)) {
            throw new Refusal(403, "permission");
        }
        KeptData module = keepers.module(file.substring(0, file.length() - ENDING.length()))
                .orElseThrow(() -> new Refusal(404, "missing"));
        if (exchange.head()) {
            exchange.response().setContentType(Export.TYPE);
            return;
        }
        export.write(module, By.of(exchange.visitor().principal()), () -> {
            exchange.response().setStatus(200);
            exchange.response().setContentType(Export.TYPE);
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.response()
                    .setHeader("Content-Disposition", "attachment; filename=\"" + module.module() + ENDING + "\"");
            return exchange.response().getOutputStream();
        });
    }
}
