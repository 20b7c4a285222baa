package se.samverkstad.workbench.modules;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.feed.Event;
import se.samverkstad.api.feed.Event.Span.Timed;
import se.samverkstad.api.feed.Events;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.FeedOffer;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Scheduled.State;
import se.samverkstad.workbench.shell.Screens;

/** What is planned for later, in the calendars of those who may change what is installed. Who planned it is not told there. */
@Component(service = PersonalFeed.class)
@FeedOffer(
        id = "andringar",
        kind = FeedKind.CALENDAR,
        name = "feed.planned",
        description = "feed.planned-about",
        order = 900,
        permission = Manage.PERMISSION)
public final class PlannedChanges implements PersonalFeed {
    /** As long as a change and the first look after it take. */
    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final Modules modules;
    private final Screens screens;

    @Activate
    public PlannedChanges(@Reference Modules modules, @Reference Screens screens) {
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public FeedContent read(Subscriber subscriber) {
        Text text = screens.text(subscriber.locale());
        List<Event> events = modules.scheduled().stream()
                .map(planned -> event(planned, text))
                .toList();
        return new Events(events);
    }

    private static Event event(Scheduled planned, Text text) {
        State state = planned.state();
        boolean missed = state == State.FAILED || state == State.MOVED || state == State.MISSED;
        return new Event(
                planned.id(),
                new PlanWords(text).title("plan.title-", planned.plan()),
                missed ? text.of("feed.planned-missed") : planned.open() ? text.of("feed.planned-call-off") : "",
                "/moduler",
                new Timed(planned.due(), planned.due().plus(LENGTH)),
                missed ? planned.due() : planned.made(),
                missed ? 1 : 0,
                missed);
    }
}
