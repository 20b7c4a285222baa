package se.samverkstad.workbench.feeds;

import se.samverkstad.api.feed.Events;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.feed.Rows;

/** A feed as a program gets it. */
public record FeedFile(String contentType, byte[] body) {
    static FeedFile of(FeedHead head, FeedContent content) {
        if (content instanceof Items items) {
            return new FeedFile("application/rss+xml; charset=utf-8", RssFile.of(head, items));
        }
        if (content instanceof Rows rows) {
            return new FeedFile("text/csv; charset=utf-8; header=present", CsvFile.of(head, rows));
        }
        return new FeedFile("text/calendar; charset=utf-8", CalendarFile.of(head, (Events) content));
    }

    /** By how an address ends many programs know what it is. */
    public static String extension(FeedKind kind) {
        return switch (kind) {
            case CALENDAR -> "ics";
            case RSS -> "xml";
            case CSV -> "csv";
        };
    }
}
