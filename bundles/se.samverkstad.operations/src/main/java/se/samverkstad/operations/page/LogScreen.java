package se.samverkstad.operations.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.operations.log.LogEvent;
import se.samverkstad.operations.log.LogFolder;
import se.samverkstad.operations.log.LogFolder.Query;
import se.samverkstad.operations.log.LogLevel;
import se.samverkstad.operations.log.LogRetention;

/** The log, filtered and a page at a time, and how long it is kept. */
@Component(service = LogScreen.class)
public final class LogScreen {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 100;

    private final Screens screens;
    private final LogFolder folder;
    private final LogRetention retention;

    @Activate
    public LogScreen(@Reference Screens screens, @Reference Facts facts, @Reference LogRetention retention) {
        this.screens = screens;
        this.folder = new LogFolder(facts.home());
        this.retention = retention;
    }

    /** @param errors of the form for the days, by the name of the field */
    View view(Request request, Text text, Map<String, String> errors) throws IOException {
        LogLevel least = least(request.parameter("niva").orElse(""));
        String sought = request.parameter("sok").orElse("");
        int page = page(request.parameter("sida").orElse("1"));
        List<LogEvent> events = folder.newest(new Query(least, sought), (page - 1) * PAGE, PAGE + 1);
        String address = "/drift?flik=logg&niva=%s&sok=%s&sida="
                .formatted(word(least), URLEncoder.encode(sought, StandardCharsets.UTF_8));
        Map<String, Object> model = new HashMap<>();
        model.put("text", text);
        model.put("level", word(least));
        model.put("sought", sought);
        model.put(
                "rows",
                events.stream().limit(PAGE).map(event -> row(event, text)).toList());
        model.put("newer", page > 1 ? address + (page - 1) : "");
        model.put("older", events.size() > PAGE && page < MOST_PAGES ? address + (page + 1) : "");
        model.put("size", Screens.size(folder.size()));
        model.put("days", request.parameter("dagar").orElse(Integer.toString(retention.days())));
        model.put("decides", retention.decides());
        model.put("error", errors.getOrDefault("dagar", ""));
        model.put("download", request.principal().may(Screens.LOG));
        return screens.view("drift/log.jte", model);
    }

    private static int page(String text) {
        return text.matches("\\d{1,3}") ? Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(text))) : 1;
    }

    private static LogLevel least(String word) {
        return switch (word) {
            case "fel" -> LogLevel.ERROR;
            case "varning" -> LogLevel.WARNING;
            default -> LogLevel.INFORMATION;
        };
    }

    private static String word(LogLevel level) {
        return switch (level) {
            case ERROR -> "fel";
            case WARNING -> "varning";
            case INFORMATION -> "alla";
        };
    }

    private static LogRow row(LogEvent event, Text text) {
        boolean english = text.locale().getLanguage().equals("en");
        String time = DateTimeFormatter.ofPattern(english ? "d MMM HH:mm:ss" : "d MMM HH.mm.ss", text.locale())
                .withZone(ZoneId.of("Europe/Stockholm"))
                .format(event.at());
        String level = switch (event.level()) {
            case ERROR -> text.of("drift.level-error");
            case WARNING -> text.of("drift.level-warning");
            case INFORMATION -> text.of("drift.level-information");
        };
        String color = switch (event.level()) {
            case ERROR -> "danger";
            case WARNING -> "warning";
            case INFORMATION -> "";
        };
        String more = String.join("\n", event.more());
        return new LogRow(time, level, color, event.text(), event.module(), event.logger(), more);
    }
}
