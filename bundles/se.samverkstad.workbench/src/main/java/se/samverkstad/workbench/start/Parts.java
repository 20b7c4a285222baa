package se.samverkstad.workbench.start;

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

/** Renders the parts of a page under the lease of the request. One that fails costs only its own place. */
final class Parts {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Snapshot snapshot;

    Parts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Composed so, those that this person may see, and that have something to show. */
    List<PartCard> cards(Layout layout, Request request) {
        List<PlacedPart> seen = snapshot.table().parts(StartPage.TARGET).stream()
                .filter(part -> request.principal().may(part.permission()))
                .toList();
        List<PartCard> cards = new ArrayList<>();
        for (Layout.Place place : layout.arrange(seen)) {
            if (place.shown()) {
                card(place, request).ifPresent(cards::add);
            }
        }
        return cards;
    }

    private Optional<PartCard> card(Layout.Place place, Request request) {
        PlacedPart part = place.part();
        String id = "part-" + part.key().replace('/', '-');
        String title = part.title().in(request.locale());
        try {
            return snapshot.call(
                            part.generation(), () -> part.part().render(request).map(Screens::html))
                    .map(html -> new PartCard(id, title, place.wide(), Optional.of(html)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new PartCard(id, title, place.wide(), Optional.empty()));
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error("the part \"{}\" of {} failed", part.title().sv(), part.generation(), e);
            return Optional.of(new PartCard(id, title, place.wide(), Optional.empty()));
        }
    }
}
