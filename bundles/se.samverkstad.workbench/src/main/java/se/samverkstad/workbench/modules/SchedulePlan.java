package se.samverkstad.workbench.modules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.SwedishTime;

/** Plans that a plan is carried out at a time, which changes nothing now. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan/{hash}/senare", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SchedulePlan implements Page {
    private final Modules modules;
    private final LaterScreen screen;
    private final Refused refused;

    @Activate
    public SchedulePlan(@Reference Modules modules, @Reference LaterScreen screen, @Reference Refused refused) {
        this.modules = modules;
        this.screen = screen;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        Text text = screen.text(request);
        String hash = request.pathValue("hash");
        Map<String, String> words = Map.of(
                LaterScreen.DAY, request.parameter(LaterScreen.DAY).orElse(""),
                LaterScreen.TIME, request.parameter(LaterScreen.TIME).orElse(""));
        Map<String, String> errors = new TreeMap<>();
        Optional<Instant> due = due(words, errors, text);
        if (due.isEmpty()) {
            return screen.form(hash, words, errors, text);
        }
        try {
            modules.schedule(hash, due.get(), By.of(request.principal()));
            return Response.redirect("/moduler", text.of("later.planned", Wording.moment(due.get(), text)));
        } catch (ModuleRefusal refusal) {
            Optional<Moved> moved = modules.moved(hash);
            if (moved.isPresent()) {
                return refused.moved(hash, moved.get(), text);
            }
            if (refusal.code() != Code.NOT_APPLICABLE) {
                return refused.because(refusal, text);
            }
            errors.put(LaterScreen.DAY, refusal.sentence().in(text.locale()));
            return screen.form(hash, words, errors, text);
        }
    }

    private static Optional<Instant> due(Map<String, String> words, Map<String, String> errors, Text text) {
        Optional<LocalDate> day = read(words, LaterScreen.DAY, LocalDate::parse);
        Optional<LocalTime> time = read(words, LaterScreen.TIME, word -> LocalTime.parse(word.replace('.', ':')));
        if (day.isEmpty()) {
            errors.put(LaterScreen.DAY, text.of("later.no-day"));
        }
        if (time.isEmpty()) {
            errors.put(LaterScreen.TIME, text.of("later.no-time"));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SwedishTime.of(LocalDateTime.of(day.get(), time.get())));
        } catch (ModuleRefusal gap) {
            errors.put(LaterScreen.TIME, gap.sentence().in(text.locale()));
            return Optional.empty();
        }
    }

    private interface Reading<R> {
        R of(String word);
    }

    private static <R> Optional<R> read(Map<String, String> words, String name, Reading<R> reading) {
        try {
            return Optional.of(reading.of(words.getOrDefault(name, "")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
