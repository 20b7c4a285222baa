package se.samverkstad.workbench.job;

import java.time.Duration;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.job.JobRun.State;

/** Tells whoever started a job that it has ended, when it took so long that they may have gone elsewhere, or failed. */
@Component(service = JobNews.class)
public final class JobNews {
    private static final Logger LOG = LoggerFactory.getLogger(JobNews.class);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Notices notices;
    private final JobWords words;

    @Activate
    public JobNews(@Reference Notices notices, @Reference JobWords words) {
        this.notices = notices;
        this.words = words;
    }

    /** What was told of its end holds no longer. */
    void resumed(JobRun run) {
        try {
            notices.withdraw(JobEnded.ID, run.id().toString());
        } catch (RuntimeException e) {
            LOG.warn("that {} had failed could not be taken back: {}", run.path(), e.toString());
        }
    }

    void ended(JobRun run) {
        boolean gone = Duration.between(run.begun(), run.changed()).compareTo(LONG) >= 0;
        if (run.state() == State.FAILED || run.state() == State.DONE && gone) {
            String key = "jobs.news-" + run.state().word();
            Locale swedish = Locale.forLanguageTag("sv");
            Label said = new Label(
                    words.of(key, run.title().in(swedish), run.said().in(swedish))
                            .sv(),
                    words.of(key, run.title().in(Locale.ENGLISH), run.said().in(Locale.ENGLISH))
                            .en());
            try {
                notices.send(new Notice(
                        JobEnded.ID,
                        Audience.person(run.person().toString()),
                        said.sv(),
                        said.en(),
                        run.path(),
                        run.id().toString()));
            } catch (RuntimeException e) {
                LOG.warn("the end of {} could not be told: {}", run.path(), e.toString());
            }
        }
    }
}
