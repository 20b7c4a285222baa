package se.samverkstad.api.feed;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that a person may subscribe to. Implemented by modules as a component with {@code service = PersonalFeed.class}
 * and a {@link FeedOffer}. Called under a lease, on any thread, each time a program fetches the address, only for a person who
 * has the offer's permission at that moment. Must return within ten seconds and change nothing.
 */
@ConsumerType
@FunctionalInterface
public interface PersonalFeed {
    /**
     * What this person may see now, and nothing else: {@link Events} for a calendar, {@link Items} for RSS, {@link Rows} for
     * CSV. The same content as long as nothing has changed, so that nobody fetches it twice: nothing in it comes from the clock.
     */
    FeedContent read(Subscriber subscriber) throws Exception;
}
