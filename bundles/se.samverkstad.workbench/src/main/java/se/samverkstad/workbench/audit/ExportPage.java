package se.samverkstad.workbench.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** The record as a file: {@code handelser.jsonl} or {@code handelser.csv}. */
@Component(service = Page.class)
@PageRoute(path = Reviewer.RECORD + "/{fil}", permission = Reviewer.PERMISSION)
public final class ExportPage implements Page {
    /** So that a spreadsheet reads the letters å, ä and ö. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Export export;
    private final Screens screens;

    @Activate
    public ExportPage(@Reference Export export, @Reference Screens screens) {
        this.export = export;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        String file = request.pathValue("fil");
        if (!file.equals("handelser.jsonl") && !file.equals("handelser.csv")) {
            Text text = screens.text(request.locale());
            return Response.notFound(text.of("error.missing.heading"), text.of("error.missing.detail"));
        }
        boolean csv = file.endsWith(".csv");
        StringBuilder lines = new StringBuilder(csv ? BYTE_ORDER_MARK : "");
        export.write(
                csv ? Export.Form.CSV : Export.Form.JSON_LINES,
                request.parameter("fran").flatMap(RecordPage::day),
                request.parameter("till").flatMap(RecordPage::day).map(at -> at.plus(Duration.ofDays(1))),
                By.of(request.principal()),
                line -> lines.append(line).append(csv ? "\r\n" : "\n"));
        String type = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        return new Response.Data(type, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
