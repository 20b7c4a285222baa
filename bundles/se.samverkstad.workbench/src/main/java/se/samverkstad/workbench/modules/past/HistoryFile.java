package se.samverkstad.workbench.modules.past;

import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.audit.Export.Form;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** The history as a file, as it is looked at: {@code moduler.jsonl} or {@code moduler.csv}. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/historik/{fil}", permission = Manage.PERMISSION)
public final class HistoryFile implements Page {
    /** So that a spreadsheet reads the letters å, ä and ö. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Past past;
    private final Screens screens;

    @Activate
    public HistoryFile(@Reference Past past, @Reference Screens screens) {
        this.past = past;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        String file = request.pathValue("fil");
        if (!file.equals("moduler.jsonl") && !file.equals("moduler.csv")) {
            Text text = screens.text(request.locale());
            return Response.notFound(text.of("error.missing.heading"), text.of("error.missing.detail"));
        }
        boolean csv = file.endsWith(".csv");
        StringBuilder lines = new StringBuilder(csv ? BYTE_ORDER_MARK : "");
        past.export(
                csv ? Form.CSV : Form.JSON_LINES,
                Filter.of(request::parameter),
                By.of(request.principal()),
                line -> lines.append(line).append(csv ? "\r\n" : "\n"));
        String type = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        return new Response.Data(type, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
