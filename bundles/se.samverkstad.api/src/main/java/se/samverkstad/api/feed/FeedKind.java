package se.samverkstad.api.feed;

/** The forms in which a feed is fetched. */
public enum FeedKind {
    /** iCalendar (RFC 5545), for calendars. */
    CALENDAR(Events.class),
    /** RSS 2.0, for feed readers. */
    RSS(Items.class),
    /** Separated values (RFC 4180) that a spreadsheet in Swedish opens. */
    CSV(Rows.class);

    private final Class<? extends FeedContent> content;

    FeedKind(Class<? extends FeedContent> content) {
        this.content = content;
    }

    /** What {@link PersonalFeed#read} answers with. */
    public Class<? extends FeedContent> content() {
        return content;
    }
}
