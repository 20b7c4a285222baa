package se.samverkstad.workbench.kept;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.workbench.shell.Screens;

/** What the pages of kept data share: the module that is asked for, and that every reading is on the record. */
@Component(service = Reading.class)
public final class Reading {
    static final String PATH = "/moduler/{id}/uppgifter";

    private final Keepers keepers;
    private final AuditLog log;
    private final Screens screens;

    @Activate
    public Reading(@Reference Keepers keepers, @Reference AuditLog log, @Reference Screens screens) {
        this.keepers = keepers;
        this.log = log;
        this.screens = screens;
    }

    /** Shows something of a module. */
    @FunctionalInterface
    interface Showing {
        /** Empty when there is no such thing. */
        Optional<Response> of(KeptData module, Text text);
    }

    Response answer(Request request, Showing showing) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        return keepers.module(id)
                .flatMap(module -> showing.of(module, text))
                .orElseGet(() -> Response.notFound(text.of("kept.nothing"), text.of("kept.nothing-detail", id)));
    }

    /** Before it is shown. */
    void told(Request request, KeptData module, String table) {
        told(By.of(request.principal()), module, table);
    }

    /** Before it is shown. */
    void told(By by, KeptData module, String table) {
        log.count(Act.of("data.read", by, module.module() + "/" + table)
                .named(module.name().sv())
                .with("table", table));
    }
}
