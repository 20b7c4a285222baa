package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.table.Keyed;
import se.samverkstad.modules.table.Snapshot;

/**
 * Asks contributions the same thing, all beside each other and each under a lease of its own. One that throws or is late has no
 * answer, is logged with its name, and costs nobody else theirs: all of them together are waited for no longer than one.
 */
@Component(service = Together.class)
public final class Together {
    private static final Logger LOG = LoggerFactory.getLogger(Together.class);
    private static final Duration USUAL = Duration.ofSeconds(1);

    private final TimedCalls calls;

    @Activate
    public Together(@Reference TimedCalls calls) {
        this.calls = calls;
    }

    /** What is asked of each. */
    @FunctionalInterface
    public interface Question<C, A> {
        A of(C contribution) throws Exception;
    }

    /**
     * What became of asking one.
     *
     * @param answer empty when it threw or was late
     * @param late whether it did not answer in time
     */
    public record Reply<C, A>(C asked, Optional<A> answer, boolean late) {}

    /** Within a second, as one that is asked on the way to a page. */
    public <C extends Keyed, A> List<Reply<C, A>> ask(Snapshot snapshot, List<C> all, Question<C, A> question) {
        return ask(snapshot, all, USUAL, question);
    }

    /**
     * @param snapshot holds them, and is open until this has returned
     * @param limit for all of them together
     * @return one for each, in their order
     */
    public <C extends Keyed, A> List<Reply<C, A>> ask(
            Snapshot snapshot, List<C> all, Duration limit, Question<C, A> question) {
        long end = System.nanoTime() + limit.toNanos();
        List<Asking<C, A>> asking =
                all.stream().map(each -> begin(snapshot, each, question)).toList();
        List<Reply<C, A>> replies = new ArrayList<>();
        asking.forEach(each -> replies.add(each.reply(Duration.ofNanos(end - System.nanoTime()))));
        return replies;
    }

    private <C extends Keyed, A> Asking<C, A> begin(Snapshot snapshot, C each, Question<C, A> question) {
        try {
            TimedCalls.Begun<A> begun = calls.begin(snapshot, each.generation(), () -> question.of(each));
            return left -> await(each, begun, left);
        } catch (Exception e) {
            return left -> none(each, e);
        }
    }

    /** One that is being asked, or could not be. */
    @FunctionalInterface
    private interface Asking<C, A> {
        Reply<C, A> reply(Duration left);
    }

    private static <C extends Keyed, A> Reply<C, A> await(C each, TimedCalls.Begun<A> begun, Duration left) {
        try {
            return new Reply<>(each, Optional.of(begun.await(left)), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply<>(each, Optional.empty(), true);
        } catch (Exception e) {
            return none(each, e);
        }
    }

    private static <C extends Keyed, A> Reply<C, A> none(C each, Exception e) {
        String kind = each.getClass().getSimpleName();
        boolean late = e instanceof Overdue;
        if (late) {
            LOG.warn("{} {} of {} did not answer in time", kind, each.key(), each.generation());
        } else {
            LOG.error("{} {} of {} failed when it was asked", kind, each.key(), each.generation(), e);
        }
        return new Reply<>(each, Optional.empty(), late);
    }
}
