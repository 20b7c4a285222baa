package se.samverkstad.api.feed;

import java.util.List;

/**
 * What stands in a calendar. An event that is left out disappears from the calendars of those who subscribe.
 *
 * @param events at most {@value #MOST}, in any order
 */
public record Events(List<Event> events) implements FeedContent {
    public static final int MOST = 2_000;

    /** @throws IllegalArgumentException for too many, or for two with the same id */
    public Events {
        events = List.copyOf(events);
        Limits.check("events", events.size(), MOST);
        Limits.once(events.stream().map(Event::id).toList());
    }
}
