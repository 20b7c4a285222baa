package se.samverkstad.workbench.guides;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.web.TimedCalls;

/** Asks guides where their steps are taken and which are done: beside each other, each under a lease of its own. */
@Component(service = Asking.class)
public final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final TimedCalls calls;

    @Activate
    public Asking(@Reference TimedCalls calls) {
        this.calls = calls;
    }

    /** What a guide says of one of its steps. */
    record Answer(Way way, boolean done) {}

    /**
     * Of each guide by key, its steps by id, those that it leaves out being absent. A guide that threw or was late is absent
     * itself: all of them together have a second.
     *
     * @param snapshot of the request, which holds those guides
     */
    Map<String, Map<String, Answer>> ask(Snapshot snapshot, List<PlacedGuide> guides, Request request) {
        long end = System.nanoTime() + LIMIT.toNanos();
        Map<PlacedGuide, TimedCalls.Begun<Map<String, Answer>>> begun = new LinkedHashMap<>();
        guides.forEach(guide -> begin(snapshot, guide, request).ifPresent(call -> begun.put(guide, call)));
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        begun.forEach((guide, call) -> await(guide, call, Duration.ofNanos(end - System.nanoTime()))
                .ifPresent(answer -> answers.put(guide.key(), answer)));
        return answers;
    }

    private Optional<TimedCalls.Begun<Map<String, Answer>>> begin(
            Snapshot snapshot, PlacedGuide guide, Request request) {
        try {
            return Optional.of(calls.begin(snapshot, guide.generation(), () -> answers(guide, request)));
        } catch (Exception e) {
            failed(guide, e);
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Answer>> await(
            PlacedGuide guide, TimedCalls.Begun<Map<String, Answer>> call, Duration left) {
        try {
            return Optional.of(call.await(left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(guide, e);
        }
        return Optional.empty();
    }

    private static void failed(PlacedGuide guide, Exception e) {
        LOG.error("the guide {} of {} failed", guide.id(), guide.generation(), e);
    }

    private static Map<String, Answer> answers(PlacedGuide guide, Request request) throws Exception {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (PlacedGuide.Step step : guide.steps()) {
            Optional<Way> way = guide.guide().way(step.id(), request);
            if (way.isPresent()) {
                answers.put(step.id(), new Answer(way.get(), guide.guide().done(step.id(), request)));
            }
        }
        return answers;
    }
}
