package se.samverkstad.workbench.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.people.Directory;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.workbench.shell.Screens;

/** {@code /drift/handelser}: who did what, newest first. That someone reads it is on the record too. */
@Component(service = Page.class)
@PageRoute(path = Reviewer.RECORD, permission = Reviewer.PERMISSION)
@HelpPage(page = "granska-loggen")
public final class RecordPage implements Page {
    static final List<String> AREAS = List.of(
            "account",
            "access",
            "person",
            "administrator",
            "invitation",
            "role",
            "deputy",
            "permission",
            "unit",
            "units",
            "module",
            "setting",
            "settings",
            "mail",
            "backup",
            "system",
            "audit");
    private static final int SHOWN = 50;

    private final AuditRecord record;
    private final AuditLog log;
    private final Directory directory;
    private final Sentences sentences;
    private final Screens screens;

    @Activate
    public RecordPage(
            @Reference AuditRecord record,
            @Reference AuditLog log,
            @Reference Directory directory,
            @Reference Sentences sentences,
            @Reference Screens screens) {
        this.record = record;
        this.log = log;
        this.directory = directory;
        this.sentences = sentences;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        log.count(Act.of("audit.read", By.of(request.principal()), ""));
        String person = request.parameter("person").orElse("");
        String area = request.parameter("slag").filter(AREAS::contains).orElse("");
        String from = request.parameter("fran").orElse("");
        String until = request.parameter("till").orElse("");
        List<AuditEntry> entries = record.entries(new Query(
                area.isEmpty() ? "" : area + ".",
                Optional.of(person).filter(each -> !each.isEmpty()),
                day(from),
                day(until).map(at -> at.atZone(Reviewer.SWEDEN).plusDays(1).toInstant()),
                request.parameter("fore")
                        .filter(each -> each.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                SHOWN + 1));
        Map<String, String> names = sentences.names(text);
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put(
                "lines",
                entries.stream()
                        .limit(SHOWN)
                        .map(entry -> sentences.line(entry, names, text))
                        .toList());
        String filter = "person=%s&slag=%s&fran=%s&till=%s".formatted(code(person), area, code(from), code(until));
        model.put(
                "older",
                entries.size() > SHOWN
                        ? Reviewer.RECORD + "?" + filter + "&fore="
                                + entries.get(SHOWN - 1).number()
                        : "");
        model.put("newest", request.parameter("fore").isPresent() ? Reviewer.RECORD + "?" + filter : "");
        model.put("person", person);
        model.put("area", area);
        model.put("from", from);
        model.put("until", until);
        model.put("areas", AREAS);
        model.put("members", directory.members());
        return Response.page(text.of("record.heading"), screens.view("audit/record.jte", model));
    }

    private static String code(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The beginning of a day in Sweden; empty for what is none. */
    static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(Reviewer.SWEDEN).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
