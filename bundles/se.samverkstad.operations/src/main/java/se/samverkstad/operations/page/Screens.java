package se.samverkstad.operations.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;

/** The templates and the words of operations. Safe on any thread. */
@Component(service = Screens.class)
public final class Screens {
    static final String PERMISSION = "modules.manage";

    /** The whole log as a file: it tells more than the pages do. */
    static final String LOG = "log.download";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Templates templates = new Templates(Screens.class);
    private final Texts texts = new Texts(Screens.class);

    @Activate
    public Screens() {
        // Reads its own bundle only.
    }

    View view(String template, Map<String, Object> parameters) {
        return templates.view(template, parameters);
    }

    Text text(Locale locale) {
        return texts.in(locale);
    }

    /** As people say it: today at 02.00, yesterday at 02.00, 20 nov. 2026 at 02.00. */
    static String moment(Instant at, Instant now, Text text) {
        LocalDate day = at.atZone(SWEDEN).toLocalDate();
        LocalDate today = now.atZone(SWEDEN).toLocalDate();
        String clock = DateTimeFormatter.ofPattern(text.locale().getLanguage().equals("en") ? "HH:mm" : "HH.mm")
                .withZone(SWEDEN)
                .format(at);
        if (day.equals(today)) {
            return text.of("drift.today", clock);
        } else if (day.equals(today.minusDays(1))) {
            return text.of("drift.yesterday", clock);
        } else if (day.equals(today.plusDays(1))) {
            return text.of("drift.tomorrow", clock);
        }
        return text.of("drift.day", text.day(at), clock);
    }

    static String size(long bytes) {
        if (bytes < 1 << 20) {
            return Math.max(1, bytes >> 10) + " kB";
        }
        return bytes < 10L << 30 ? (bytes >> 20) + " MB" : (bytes >> 30) + " GB";
    }
}
