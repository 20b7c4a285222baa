package se.samverkstad.testkit.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.feed.Event;
import se.samverkstad.api.feed.Events;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.FeedOffer;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Rows;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Texts;

/**
 * What people's own addresses rely on: that each {@link FeedOffer} is whole, and that a feed answers with its kind, in time and
 * the same until something has changed. Extended by one test class in each module that offers any; it makes the feeds on
 * what the module keeps when there is something to tell.
 */
public abstract class FeedContract {
    private static final String ID = "[a-z][a-z0-9-]{0,30}";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private List<Component> offers = List.of();

    /** A class of the module. */
    protected abstract Class<?> anchor();

    /** The permissions that its feature declares. */
    protected abstract Set<String> permissions();

    /** Each feed by the id of its offer. */
    protected abstract Map<String, PersonalFeed> feeds() throws Exception;

    @BeforeEach
    void readTheClasses() throws IOException {
        offers = BuiltModule.of(anchor()).components().stream()
                .filter(each -> each.provides(PersonalFeed.class))
                .toList();
    }

    @Test
    void everyOfferHasAnIdAKindWordsAndAPermission() {
        Set<String> ids = new HashSet<>();
        Set<String> kinds = Arrays.stream(FeedKind.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> swedish = new Texts(anchor()).in(SWEDISH).keys();
        Set<String> english = new Texts(anchor()).in(Locale.ENGLISH).keys();
        assertThat(offers).as("feeds").isNotEmpty().allSatisfy(offer -> {
            assertThat(id(offer)).as("id of %s", offer.name()).matches(ID).matches(ids::add, "is its own");
            assertThat(kinds).as("kind of %s", offer.name()).contains(offer.property("samverkstad.feed.kind"));
            for (String words : List.of("samverkstad.feed.name", "samverkstad.feed.description")) {
                assertThat(swedish).as("%s of %s", words, offer.name()).contains(offer.property(words));
                assertThat(english).as("%s of %s", words, offer.name()).contains(offer.property(words));
            }
            assertThat(offer.property("samverkstad.feed.permission"))
                    .as("permission of %s", offer.name())
                    .matches(each ->
                            each.equals(Permissions.SIGNED_IN) || permissions().contains(each));
        });
    }

    @Test
    void everyFeedIsTriedHere() throws Exception {
        assertThat(feeds().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        offers.stream().map(FeedContract::id).toList());
    }

    @Test
    void everyFeedAnswersWithItsKindInTime() throws Exception {
        for (Component offer : offers) {
            FeedKind kind = FeedKind.valueOf(offer.property("samverkstad.feed.kind"));
            FeedContent content = assertTimeout(LIMIT, () -> read(offer, SWEDISH));
            assertThat(content).as(id(offer)).isInstanceOf(kind.content());
            assertThat(keys(content)).as("something to tell in " + id(offer)).isNotEmpty();
        }
    }

    @Test
    void nothingInItComesFromTheClock() throws Exception {
        for (Component offer : offers) {
            assertThat(read(offer, SWEDISH)).as(id(offer)).isEqualTo(read(offer, SWEDISH));
        }
    }

    @Test
    void itIsTheSameInBothLanguagesButForTheWords() throws Exception {
        for (Component offer : offers) {
            assertThat(keys(read(offer, Locale.ENGLISH))).as(id(offer)).isEqualTo(keys(read(offer, SWEDISH)));
        }
    }

    private FeedContent read(Component offer, Locale locale) throws Exception {
        PersonalFeed feed = Optional.ofNullable(feeds().get(id(offer)))
                .orElseThrow(() -> new AssertionError(id(offer) + " is not tried"));
        Principal person = new Principal(
                "01934f00-0000-7000-8000-0000000000fe",
                "Elsa Ek",
                Set.of(offer.property("samverkstad.feed.permission")),
                false);
        return feed.read(new Subscriber(person, locale));
    }

    /** What programs know the content by. */
    private static List<String> keys(FeedContent content) {
        if (content instanceof Items items) {
            return items.items().stream().map(Item::id).toList();
        }
        if (content instanceof Events events) {
            return events.events().stream().map(Event::id).toList();
        }
        Rows table = (Rows) content;
        return table.rows().stream().map(row -> Integer.toString(row.size())).toList();
    }

    private static String id(Component offer) {
        return offer.property("samverkstad.feed.id");
    }
}
