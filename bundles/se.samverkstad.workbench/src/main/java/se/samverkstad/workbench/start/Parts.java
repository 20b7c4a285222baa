package se.samverkstad.workbench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.Overdue;
import se.samverkstad.workbench.web.TimedCalls;

/**
 * Renders the parts of a page, all at once and each under a lease of its own. One that fails or is late costs only its own
 * place, and the page waits for all of them together no longer than for one.
 */
public final class Parts {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Snapshot snapshot;
    private final TimedCalls calls;
    private final Duration limit;

    public Parts(Snapshot snapshot, TimedCalls calls) {
        this(snapshot, calls, LIMIT);
    }

    Parts(Snapshot snapshot, TimedCalls calls, Duration limit) {
        this.snapshot = snapshot;
        this.calls = calls;
        this.limit = limit;
    }

    /** Those of that page that this person may see. */
    public List<PlacedPart> seen(String target, Request request) {
        return snapshot.table().parts(target).stream()
                .filter(part -> request.principal().may(part.permission()))
                .toList();
    }

    /** Composed so, those that have something to show. @param seen what the person may see */
    public List<PartCard> cards(List<PlacedPart> seen, Layout layout, Request request) {
        List<Place> places = layout.arrange(seen).stream()
                .filter(Layout.Place::shown)
                .map(place -> new Place(place, request))
                .toList();
        long end = System.nanoTime() + limit.toNanos();
        places.forEach(Place::begin);
        List<PartCard> cards = new ArrayList<>();
        places.forEach(
                place -> place.card(Duration.ofNanos(end - System.nanoTime())).ifPresent(cards::add));
        return cards;
    }

    /** A part that is being rendered. */
    private final class Place {
        private final Layout.Place place;
        private final Request request;
        private Optional<TimedCalls.Begun<Optional<String>>> begun = Optional.empty();
        private boolean late;

        Place(Layout.Place place, Request request) {
            this.place = place;
            this.request = request;
        }

        void begin() {
            PlacedPart part = place.part();
            try {
                begun = Optional.of(calls.begin(
                        snapshot,
                        part.generation(),
                        () -> part.part().render(request).map(Screens::html)));
            } catch (Exception | LinkageError e) {
                failed(e);
            }
        }

        /** @param left of the time for all of them */
        Optional<PartCard> card(Duration left) {
            if (begun.isEmpty()) {
                return Optional.of(card(Optional.empty()));
            }
            try {
                return begun.get().await(left).map(html -> card(Optional.of(html)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                failed(e);
            }
            return Optional.of(card(Optional.empty()));
        }

        private PartCard card(Optional<String> html) {
            PlacedPart part = place.part();
            String id = "part-" + part.key().replace('/', '-');
            return new PartCard(id, part.title().in(request.locale()), place.wide(), place.region(), html, late);
        }

        private void failed(Throwable e) {
            PlacedPart part = place.part();
            late = e instanceof Overdue;
            if (late) {
                LOG.warn(
                        "the part \"{}\" of {} did not answer in time",
                        part.title().sv(),
                        part.generation());
            } else {
                LOG.error("the part \"{}\" of {} failed", part.title().sv(), part.generation(), e);
            }
        }
    }
}
