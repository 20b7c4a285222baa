package se.samverkstad.workbench.guides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.PlacedGuide;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.web.Together;

/** Asks guides where their steps are taken and which are done. */
@Component(service = Asking.class)
public final class Asking {
    private final Together together;

    @Activate
    public Asking(@Reference Together together) {
        this.together = together;
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
        Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
        together.ask(snapshot, guides, guide -> answers(guide, request))
                .forEach(reply -> reply.answer()
                        .ifPresent(steps -> answers.put(reply.asked().key(), steps)));
        return answers;
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
