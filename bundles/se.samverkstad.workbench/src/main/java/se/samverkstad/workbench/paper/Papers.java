package se.samverkstad.workbench.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.account.Organisation;

/**
 * Makes documents, one at a time, so that many who ask at once cost time and not memory. Called after the lease, on the
 * request's thread. What makes them is loaded when the first one is asked for.
 */
@Component(service = Papers.class)
public final class Papers {
    public static final String TYPE = "application/pdf";

    private final ReentrantLock one = new ReentrantLock(true);
    private final Organisation organisation;
    private final Clock clock;

    @Activate
    public Papers(@Reference Organisation organisation) {
        this(organisation, Clock.systemUTC());
    }

    /** @param clock tells which day stands at the foot */
    public Papers(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param html what a view wrote
     * @param text in whose language the foot is
     */
    public byte[] of(String title, String html, Text text) throws IOException {
        one.lock();
        try {
            Instant now = clock.instant();
            String whose = organisation.name();
            PaperHtml page = new PaperHtml(
                    title,
                    text.locale().getLanguage(),
                    text.of(whose.isEmpty() ? "paper.foot-alone" : "paper.foot", title, text.day(now), whose),
                    text.of("paper.page"),
                    text.of("paper.of"));
            return Typesetter.pdf(page.document(html), whose, now);
        } finally {
            one.unlock();
        }
    }
}
