package se.samverkstad.workbench.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.Commanded;
import se.samverkstad.modules.table.Offer;
import se.samverkstad.modules.table.Offers;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.web.Overdue;
import se.samverkstad.workbench.web.TimedCalls;

/**
 * Asks commands whether they can run, all at once and each under a lease of its own. One that fails or is late costs only
 * itself: it cannot run, and that is its reason.
 */
@Component(service = {Offers.class, AskedOffers.class})
public final class AskedOffers implements Offers {
    private static final Logger LOG = LoggerFactory.getLogger(AskedOffers.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final TimedCalls calls;
    private final Screens screens;
    private final Duration limit;

    @Activate
    public AskedOffers(@Reference TimedCalls calls, @Reference Screens screens) {
        this(calls, screens, LIMIT);
    }

    AskedOffers(TimedCalls calls, Screens screens, Duration limit) {
        this.calls = calls;
        this.screens = screens;
        this.limit = limit;
    }

    @Override
    public List<Offer> of(Request request, Predicate<Commanded> which) {
        return request instanceof WithSnapshot leased
                ? of(leased.snapshot(), Asked.on(request.path(), request), which)
                : List.of();
    }

    /** @param snapshot open until this has returned */
    List<Offer> of(Snapshot snapshot, Asked asked, Predicate<Commanded> which) {
        Text text = screens.text(asked.locale());
        List<Question> questions = snapshot.table().commands().stream()
                .filter(command -> asked.principal().may(command.permission()) && which.test(command))
                .map(command -> new Question(command, text))
                .toList();
        long end = System.nanoTime() + limit.toNanos();
        questions.forEach(each -> each.begin(snapshot, asked));
        return questions.stream()
                .map(each -> each.answer(Duration.ofNanos(end - System.nanoTime())))
                .toList();
    }

    /** A command that is being asked. */
    private final class Question {
        private final Commanded command;
        private final Text text;
        private Optional<TimedCalls.Begun<Readiness>> begun = Optional.empty();
        private Optional<String> failed = Optional.empty();

        Question(Commanded command, Text text) {
            this.command = command;
            this.text = text;
        }

        void begin(Snapshot snapshot, Asked asked) {
            try {
                begun = Optional.of(calls.begin(
                        snapshot, command.generation(), () -> command.command().readiness(asked)));
            } catch (Exception | LinkageError e) {
                failed(e);
            }
        }

        Offer answer(Duration left) {
            if (begun.isPresent()) {
                try {
                    return new Offer(command, begun.get().await(left).reason());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (Exception e) {
                    failed(e);
                }
            }
            return new Offer(command, Optional.of(failed.orElseGet(() -> text.of("commands.silent"))));
        }

        private void failed(Throwable e) {
            boolean late = e instanceof Overdue;
            failed = Optional.of(text.of(late ? "commands.silent" : "commands.broken"));
            if (late) {
                LOG.warn("the command {} did not say in time whether it can run", command.key());
            } else {
                LOG.error("the command {} failed when it was asked whether it can run", command.key(), e);
            }
        }
    }
}
