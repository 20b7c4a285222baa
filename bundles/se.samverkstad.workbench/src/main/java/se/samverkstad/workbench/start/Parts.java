package se.samverkstad.workbench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.start.layout.Layout.Place;
import se.samverkstad.workbench.web.Together;
import se.samverkstad.workbench.web.Together.Reply;

/** Renders the parts of a page. One that fails or is late costs only its own place. */
public final class Parts {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Snapshot snapshot;
    private final Together together;
    private final Duration limit;

    public Parts(Snapshot snapshot, Together together) {
        this(snapshot, together, LIMIT);
    }

    Parts(Snapshot snapshot, Together together, Duration limit) {
        this.snapshot = snapshot;
        this.together = together;
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
        List<Place> places = layout.arrange(seen).stream().filter(Place::shown).toList();
        List<Reply<PlacedPart, Optional<String>>> replies = together.ask(
                snapshot,
                places.stream().map(Place::part).toList(),
                limit,
                part -> part.part().render(asked(part, request)).map(Screens::html));
        List<PartCard> cards = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            card(places.get(i), replies.get(i), request).ifPresent(cards::add);
        }
        return cards;
    }

    private static Request asked(PlacedPart part, Request request) {
        return request instanceof WithSnapshot leased
                ? leased.forPartOf(part.generation().module())
                : request;
    }

    /** None for a part that answered with nothing. */
    private Optional<PartCard> card(Place place, Reply<PlacedPart, Optional<String>> reply, Request request) {
        Optional<String> html = reply.answer().flatMap(said -> said);
        if (reply.answer().isPresent() && html.isEmpty()) {
            return Optional.empty();
        }
        PlacedPart part = place.part();
        String id = "part-" + part.key().replace('/', '-');
        String module = part.generation().module();
        return Optional.of(new PartCard(
                id,
                module,
                part.title().in(request.locale()),
                place.wide(),
                place.region(),
                html,
                reply.late(),
                snapshot.table().help(part)));
    }
}
