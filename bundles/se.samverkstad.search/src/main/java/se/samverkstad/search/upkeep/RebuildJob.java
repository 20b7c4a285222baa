package se.samverkstad.search.upkeep;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.JobRules;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;

/** Reads everything that can be found again, on the node that it runs on; each piece tells how much has been read. */
@Component(service = Job.class)
@JobRules(id = RebuildJob.ID, title = "upkeep.job", permission = "modules.manage", cancellable = false)
public final class RebuildJob implements Job {
    /** As {@link se.samverkstad.api.job.Jobs#start} knows it. */
    public static final String ID = "rebuild-search";

    private static final Duration SOON = Duration.ofMillis(500);

    private final Search search;
    private final Text swedish;
    private final Text english;

    @Activate
    public RebuildJob(@Reference Search search) {
        this.search = search;
        Texts texts = new Texts(RebuildJob.class);
        swedish = texts.in(Locale.forLanguageTag("sv"));
        english = texts.in(Locale.ENGLISH);
    }

    @Override
    public Progress next(Piece piece) {
        Optional<Boolean> rebuilt = search.rebuilt(piece.point());
        if (rebuilt.orElse(false)) {
            return Progress.ended(done(swedish), done(english)).opening("/drift/sokning");
        }
        String point = rebuilt.isPresent() ? piece.point() : search.rebuild();
        return Progress.at(point, told("upkeep.job-reads", swedish), told("upkeep.job-reads", english))
                .after(SOON);
    }

    private String told(String key, Text text) {
        return text.of(key, NumberFormat.getIntegerInstance(text.locale()).format(search.read()));
    }

    private String done(Text text) {
        List<String> unread = search.unread(text.locale());
        return unread.isEmpty()
                ? told("upkeep.job-done", text)
                : text.of("upkeep.job-unread", String.join(", ", unread));
    }
}
